public import Chat

/// What the sign-in form starts with: the command line, what was remembered, and why it is shown.
public struct SignInPrefill: Equatable, Sendable {
  /// As typed or remembered; `""` asks for it.
  public var server: String
  /// As typed or remembered; `""` asks for it.
  public var account: String
  /// The presence to sign in with; `.offline` counts as `.online`.
  public var presence: Presence
  /// From `--password-command`, a prompt or standard input.
  public var password: Secret?
  /// Whether server and account are kept for the next start.
  public var remembers: Bool
  /// How a captcha is shown.
  public var captcha: CaptchaDisplay
  /// Why the form is shown, where there is a reason to tell.
  public var notice: SignInNotice?
  /// The program's version for the title row; `""` leaves it out.
  public var version: String

  /// Makes a prefill; an empty form by default.
  public init(
    server: String = "",
    account: String = "",
    presence: Presence = .online,
    password: Secret? = nil,
    remembers: Bool = true,
    captcha: CaptchaDisplay = .auto,
    notice: SignInNotice? = nil,
    version: String = ""
  ) {
    self.server = server
    self.account = account
    self.presence = presence
    self.password = password
    self.remembers = remembers
    self.captcha = captcha
    self.notice = notice
    self.version = version
  }

  /// What to tell of all that is wrong with the file of settings.
  public static func notice(of complaints: [Phrase]) -> SignInNotice? {
    guard let first = complaints.first else { return nil }
    let count = complaints.count
    if count == 1 { return .problem(first) }
    return .problem(Phrase("\(count) 处不对，", "\(count) problems, ") + first)
  }

  /// Nothing is left to ask: the program may call `SignInForm.submit()` at once.
  public var isComplete: Bool { !server.isEmpty && !account.isEmpty && password != nil }
}
