extension LoginDesk {
  /// Whether a search may go on.
  enum SearchVerdict: Hashable, Sendable {
    case admitted, needsCaptcha, wrongAnswer
  }

  /// Counts a search by an account, and looks at the answer to its captcha where one is needed.
  ///
  /// The answer is good for one search, whether it is right or wrong.
  func admitSearch(
    by account: UInt64,
    answer: String,
    captchaSession: String
  ) -> SearchVerdict {
    let isNeeded =
      switch policy {
      case .always: true
      case .never: false
      case .auto: searches.isReached(by: account, at: clock.uptime())
      }
    searches.count(account, at: clock.uptime())
    guard isNeeded else { return .admitted }
    guard !answer.isEmpty else { return .needsCaptcha }
    return verify(answer: answer, account, captchaSession) == .accepted ? .admitted : .wrongAnswer
  }
}
