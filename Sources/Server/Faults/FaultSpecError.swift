/// What is wrong with the text of a fault.
public enum FaultSpecError: Error, Hashable, Sendable {
  case noColon(String)
  case unknownSpot(String)
  case unknownEffect(String)
  case unknownMoment(String)
  case unsuited(String, spot: FaultSpot)
  case unknownSeed(String)
}

extension FaultSpecError: CustomStringConvertible {
  /// One line that names what is known.
  public var description: String {
    switch self {
    case .noColon(let text):
      "'\(text)' is no fault; a fault is WHERE:WHAT@WHEN, like poll:116@3 or login:19"
    case .unknownSpot(let text):
      "a fault has no place '\(text)'; places are "
        + FaultSpot.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownEffect(let text):
      "there is no fault '\(text)'; faults are \(FaultEffect.words)"
    case .unknownMoment(let text):
      "a fault cannot happen at '\(text)'; say 3, 2-5, 3+ or 10%"
    case .unsuited(let text, let spot):
      "'\(text)' cannot happen to '\(spot.rawValue)'; retcodes need a call or login, 116, repeat, "
        + "oldest-first and kick need poll, captcha needs check, expired login, control nicks"
    case .unknownSeed(let text):
      "'\(text)' is no seed; say seed=42"
    }
  }
}
