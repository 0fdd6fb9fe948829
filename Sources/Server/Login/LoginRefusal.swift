import WebQQProtocol

/// Why a login was refused, with the code and the words that a client shows.
enum LoginRefusal: Hashable, Sendable, CaseIterable {
  case wrongPassword, wrongCode, expiredCode, malformed, barred, cookiesMissing
  /// The server cannot do it now: its disk is full or its database is busy.
  case overloaded

  /// The sixth argument of a failure is the account as typed.
  func reply(account: String) -> Login.Reply {
    switch self {
    case .overloaded: reply(1, "服务器繁忙，请稍后再试。", account)
    case .wrongPassword: reply(3, "您输入的帐号或密码不正确，请重新输入。", account)
    case .wrongCode: reply(4, "您输入的验证码不正确，请重新输入。", account)
    case .expiredCode: reply(4, sub: "2", "验证码已失效，请重新输入。", account)
    case .malformed: reply(7, "很遗憾，网络出现异常，请您稍后再试。", account)
    case .barred: reply(19, "密码错误次数过多，您的帐号暂时无法登录，请十五分钟后再试。", account)
    case .cookiesMissing: reply(24, "很遗憾，登录页面的 cookie 没有送回，请检查后再试。", account)
    }
  }

  private func reply(
    _ code: Int,
    sub: String = "0",
    _ message: String,
    _ account: String
  ) -> Login.Reply {
    Login.Reply(code: code, sub: sub, message: message, nickOrAccount: account)
  }
}
