import Chat

extension SignInStep {
  /// What is being done, with the server's address where a first step names it.
  func phrase(server: String) -> Phrase {
    switch self {
    case .checking: Phrase("正在连接 \(server)", "Connecting to \(server)")
    case .fetchingCaptcha: Phrase("正在取验证码图片", "Fetching the captcha")
    case .awaitingCaptcha: SignInWords.codeWanted
    case .verifying: Phrase("正在验证密码", "Checking the password")
    case .openingSession: Phrase("正在打开会话", "Opening the session")
    case .loadingContacts: Phrase("正在取好友名单", "Loading the contacts")
    }
  }
}
