public import Chat

/// What the row above the hints says.
public enum SignInNotice: Equatable, Sendable {
  /// Signing in stopped.
  case failure(SignInFailure)
  /// Something else is wrong and the person must act.
  case problem(Phrase)
  /// Nothing is wrong.
  case info(Phrase)

  /// Shown after a session that did not come back by itself.
  public static let sessionLost = SignInNotice.problem(SignInWords.sessionLost)

  /// The words.
  var phrase: Phrase {
    switch self {
    case .failure(let failure): failure.phrase
    case .problem(let phrase), .info(let phrase): phrase
    }
  }

  /// What stands in front of the words.
  var mark: Character {
    switch self {
    case .failure, .problem: "!"
    case .info: "-"
    }
  }
}
