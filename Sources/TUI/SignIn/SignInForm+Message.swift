import Chat
import Terminal

extension SignInForm {
  /// What the person must know now, and the mark in front: `!` a problem, `~` something runs, `-` a
  /// fact.
  func message(_ environment: Environment) -> (mark: Character, phrase: Phrase)? {
    if isQuitArmed { return ("!", SignInWords.quitAgain) }
    switch phase {
    case .askingInsecure(let host): return ("!", SignInFailure.insecureLink(host: host).phrase)
    case .awaitingRetry(let retry):
      return ("!", retry.failure.retryPhrase(seconds: retry.remaining))
    case .signingIn(let step):
      if let notice { return (notice.mark, notice.phrase) }
      return ("~", step.phrase(server: submitted?.server ?? server.text))
    case .editing:
      if let notice { return (notice.mark, notice.phrase) }
      return environment.localeComplaint.map { ("!", $0) }
    }
  }

  /// The keys that do something now, the most needed first.
  func hints(_ layout: SignInLayout) -> [(key: String, phrase: Phrase)] {
    if helpTop != nil { return [("Esc", SignInHints.back), ("Up Down", SignInHints.scroll)] }
    switch phase {
    case .askingInsecure: return [("Y", SignInHints.signInAnyway), ("N", SignInHints.cancel)]
    case .awaitingRetry: return [("Enter", SignInHints.retryNow), ("Esc", SignInHints.cancel)]
    case .signingIn where captcha == nil:
      return [("Esc", SignInHints.cancel), ("F1", SignInHints.help)]
    case .signingIn where layout.kind == .captcha:
      return [
        ("Enter", SignInHints.answer), ("^R", SignInHints.renew), ("F4", SignInHints.view),
        ("F6", SignInHints.save), ("Esc", SignInHints.leave),
      ]
    case .signingIn:
      return [
        ("Tab", SignInHints.nextField), ("Enter", SignInHints.answer), ("Esc", SignInHints.cancel),
        ("F1", SignInHints.help),
      ]
    case .editing:
      let redraw = layout.isWide ? [("^L", SignInHints.redraw)] : []
      return [
        ("Tab", SignInHints.nextField), ("Enter", SignInHints.signIn), ("F1", SignInHints.help),
      ]
        + redraw
    }
  }
}
