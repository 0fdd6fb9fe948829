// What the login pages remember between two requests.

import Imaging

/// Verify codes, captchas and failures.
///
/// In memory only, on purpose: a restart costs a person one more try and gives somebody who guesses
/// twenty more, while failures on disk would let anybody who guesses wrong make the server write.
actor LoginDesk {
  /// What `/check` says.
  enum Check: Hashable, Sendable {
    /// The verify code itself, and the session it is good for.
    case free(code: String, session: String)
    case captcha(token: String)
  }

  /// What a verify code is worth.
  enum Verdict: Hashable, Sendable {
    case accepted, wrong, expired
    /// The cookie that binds the code is missing.
    case unbound
  }

  /// For how long a verify code without a picture is good.
  static let codeLifetime: Duration = .seconds(600)
  /// For how long a picture is good.
  static let captchaLifetime: Duration = .seconds(180)

  let policy: CaptchaPolicy
  private let source: CaptchaSource
  let clock: ServerClock
  private var throttle = Throttle()
  var searches = SearchLimit()
  private var codes = OneTimeBook<(account: UInt64, code: String)>(
    lifetime: LoginDesk.codeLifetime,
    capacity: 100_000
  )
  private var captchas = OneTimeBook<(account: UInt64?, answer: String)>(
    lifetime: LoginDesk.captchaLifetime,
    capacity: 100_000
  )

  init(policy: CaptchaPolicy, source: CaptchaSource, clock: ServerClock) {
    self.policy = policy
    self.source = source
    self.clock = clock
  }

  /// Tells whether a login to an account from an address needs a captcha.
  func check(account: UInt64, address: String) -> Check {
    if needsCaptcha(account: account, address: address) {
      return .captcha(token: Token.letters(32))
    }
    let code = "!" + Token.letters(3).uppercased()
    let session = Token.hex(bytes: 48)
    codes.add((account, code), for: session, at: clock.uptime())
    return .free(code: code, session: session)
  }

  /// Draws a picture; `session` is what its answer must come with.
  nonisolated func drawCaptcha(
    account: UInt64?
  ) async throws -> (image: [UInt8], session: String) {
    let captcha = try source.next()
    return (captcha.image, await keep(captcha, account: account))
  }

  /// Uses up a verify code.
  ///
  /// `codeSession` is the cookie `ptvfsession`, `captchaSession` the cookie `verifysession`.
  func verify(
    _ code: String,
    account: UInt64,
    address: String,
    codeSession: String?,
    captchaSession: String?
  ) -> Verdict {
    guard code.hasPrefix("!") else { return verify(answer: code, account, captchaSession) }
    guard let codeSession, !codeSession.isEmpty else { return .unbound }
    guard let promised = codes.take(codeSession, at: clock.uptime()),
      promised.account == account, !needsCaptcha(account: account, address: address)
    else { return .expired }
    return promised.code == code.uppercased() ? .accepted : .wrong
  }

  /// Forgets a verify code and a captcha, as if their time were over.
  func expire(codeSession: String?, captchaSession: String?) {
    if let codeSession { _ = codes.take(codeSession, at: clock.uptime()) }
    if let captchaSession { _ = captchas.take(captchaSession, at: clock.uptime()) }
  }

  /// Counts a wrong password.
  func fail(account: UInt64, address: String) {
    throttle.fail(account: account, address: address, at: clock.uptime())
  }

  /// Forgets the failures of an account.
  func succeed(account: UInt64) { throttle.succeed(account: account) }

  /// Whether nobody may log in to an account now.
  func isBarred(_ account: UInt64) -> Bool { throttle.isBarred(account, at: clock.uptime()) }

  func verify(answer: String, _ account: UInt64, _ session: String?) -> Verdict {
    guard let session, !session.isEmpty else { return .unbound }
    guard let promised = captchas.take(session, at: clock.uptime()),
      promised.account == nil || promised.account == account
    else { return .expired }
    let isRight = CaptchaAlphabet.reading(promised.answer) == CaptchaAlphabet.reading(answer)
    return isRight ? .accepted : .wrong
  }

  private func keep(_ captcha: Captcha, account: UInt64?) -> String {
    let session = "h02" + Token.letters(84) + "**"
    captchas.add((account, captcha.answer), for: session, at: clock.uptime())
    return session
  }

  private func needsCaptcha(account: UInt64, address: String) -> Bool {
    switch policy {
    case .always: true
    case .never: false
    case .auto: throttle.needsCaptcha(account: account, address: address, at: clock.uptime())
    }
  }
}
