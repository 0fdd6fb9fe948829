import Chat

/// The way from an account and a password to an open session, step by step.
///
/// Knows no network.
///
/// Methods tell what a step brought and return what to do next. Each retry takes from a budget, so
/// that no answer of a server leads to a loop; only a person's own captcha answers are unlimited.
struct LoginFlow {
  /// What to do next.
  enum Action: Equatable {
    case openPage
    case check
    case fetchPicture
    /// Show the picture and wait for `personAnswered` or `personWantsAnother`.
    case askPerson(CaptchaChallenge)
    /// Say that there is no picture, and wait for `personWantsAnother`.
    case tellPictureFailed(SignInFailure)
    case login(verifyCode: String, uinBytes: [UInt8], submit: Int)
    case visit(url: String)
    case openSession
    case wait(Duration)
    case finish(SignInOutcome)
  }

  /// The pause before asking a busy server again.
  static let busyDelay = Duration.seconds(3)
  /// The pause after login2 said overload.
  static let overloadDelay = Duration.seconds(30)

  let account: UInt64
  let server: ServerAddress
  /// Whether a person waits, and not a session that comes back by itself.
  let isAttended: Bool

  /// From the page; for check and login.
  private(set) var loginSignature = ""
  /// The nick of a login that succeeded.
  private(set) var nick = ""

  private var uinBytes: [UInt8] = []
  private var submits = 0
  private var retries = 2
  private var answerFailure: SignInFailure?
  private var isAnswerOfPerson = false
  private var hasRepeatedLogin = false
  private var hasWaitedForSession = false

  init(account: UInt64, server: ServerAddress, isAttended: Bool) {
    self.account = account
    self.server = server
    self.isAttended = isAttended
  }

  func begin() -> [Action] { [.openPage] }

  mutating func pageReturned(_ result: Result<LoginPage.Reply, ProtocolError>) -> [Action] {
    switch result {
    case .success(let page):
      loginSignature = page.loginSignature
      return [.check]
    case .failure(.transport(let error)): return fail(.transport(error))
    // The signature is not needed; check will tell whether this is WebQQ.
    case .failure: return [.check]
    }
  }

  mutating func checkReturned(_ result: Result<Check.Reply, ProtocolError>) -> [Action] {
    switch result {
    case .success(let reply):
      if reply.uinBytes == Check.Reply.unknownAccount { return fail(.accountUnknown) }
      guard !reply.uinBytes.isEmpty else {
        return retry([.check]) ?? fail(.answerUnusable(reason: "ptui_checkVC"))
      }
      uinBytes = reply.uinBytes
      if reply.needsCaptcha { return [.fetchPicture] }
      isAnswerOfPerson = false
      return login(reply.code)
    case .failure(.transport(.timedOut(connected: true))):
      uinBytes = PasswordDigest.uinBytes(account)
      return [.fetchPicture]
    case .failure(.transport(let error)): return fail(.transport(error))
    case .failure(let error):
      return retry([.wait(.seconds(1)), .check]) ?? fail(error)
    }
  }

  mutating func pictureReturned(_ result: Result<[UInt8], ProtocolError>) -> [Action] {
    switch result {
    case .success(let image):
      return [
        .askPerson(CaptchaChallenge(image: image, previousFailure: answerFailure))
      ]
    // The link is down again: whoever comes back by itself begins anew when it is there.
    case .failure(.transport(let error)) where !isAttended: return fail(.transport(error))
    case .failure(let error):
      return [.tellPictureFailed(.captchaImageFailed(ServiceFailure(error)))]
    }
  }

  mutating func personAnswered(_ answer: String) -> [Action] {
    isAnswerOfPerson = true
    return login(answer)
  }

  func personWantsAnother() -> [Action] { [.fetchPicture] }

  private mutating func login(_ verifyCode: String) -> [Action] {
    submits += 1
    return [.login(verifyCode: verifyCode, uinBytes: uinBytes, submit: submits)]
  }

  mutating func loginReturned(_ result: Result<Login.Reply, ProtocolError>) -> [Action] {
    switch result {
    case .success(let reply): return answered(reply)
    case .failure(.transport(let error)): return fail(.transport(error))
    // Not "wrong password": this answer did not come from the login at all.
    case .failure(let error): return retry([.wait(.seconds(1)), .check]) ?? fail(error)
    }
  }

  private mutating func answered(_ reply: Login.Reply) -> [Action] {
    let words = HTMLEntities.words(reply.message)
    switch reply.code {
    case 0: return succeeded(reply)
    case 1: return retry([.wait(Self.busyDelay), .check]) ?? fail(.serverBusy(code: 1))
    case 2: return fail(.accountExpired)
    case 3: return fail(.wrongPassword)
    case 4, 5: return wrongCaptcha(code: reply.code)
    case 6: return retry([.check]) ?? fail(.refused(code: 6, message: words))
    case 7: return fail(.requestRefused)
    case 8: return fail(.tooManySignIns)
    case 19: return fail(.accountBarred(message: words))
    case 24: return fail(.interrupted)
    case 71, 10_005, 22_009: return fail(.accountBlocked(message: words))
    default: return fail(.refused(code: reply.code, message: words))
    }
  }

  /// A new check brings a new picture, or none.
  ///
  /// A person may try for ever, we ourselves may not.
  private mutating func wrongCaptcha(code: Int) -> [Action] {
    if isAnswerOfPerson {
      answerFailure = code == 4 ? .wrongCaptcha : .verificationFailed
      return [.check]
    }
    // Nobody was shown a picture, so none was read wrongly.
    return retry([.check]) ?? fail(.verificationFailed)
  }

  /// Code 0 also carries accounts that must first be unlocked or activated elsewhere.
  private mutating func succeeded(_ reply: Login.Reply) -> [Action] {
    let words = HTMLEntities.words(reply.message)
    let host = reply.url.split(separator: "/").dropFirst().first ?? ""
    if host == "aq.qq.com" { return fail(.accountBarred(message: words)) }
    if reply.url.contains("haoma") { return fail(.accountBlocked(message: words)) }
    nick = reply.nickOrAccount
    return [.visit(url: reply.url)]
  }

  /// Only the cookies count; whether they are enough, login2 tells.
  mutating func visitReturned(_ result: Result<CheckSig.Reply, ProtocolError>) -> [Action] {
    switch result {
    case .success, .failure(.status): [.openSession]
    case .failure(let error): fail(error)
    }
  }

  mutating func sessionReturned(
    _ result: Result<RetcodeReply<Login2.Value>, ProtocolError>
  ) -> [Action] {
    switch result {
    case .success(.ok): return [.finish(.signedIn)]
    case .success(.refused(let refusal)): return sessionRefused(refusal.retcode)
    case .failure(.transport(let error)): return fail(.transport(error))
    case .failure(let error):
      return retry([.wait(.seconds(1)), .openSession]) ?? fail(error)
    }
  }

  private mutating func sessionRefused(_ code: Retcode) -> [Action] {
    switch code {
    case .tokenNotValid, .sessionGone, .tokenRefused, .tokenExpired, .tokenFailed:
      guard !hasRepeatedLogin else { break }
      hasRepeatedLogin = true
      return [.check]
    case .overloaded:
      guard !hasWaitedForSession else { break }
      hasWaitedForSession = true
      return [.wait(Self.overloadDelay), .openSession]
    default: break
    }
    let isTemporary = code == .overloaded || code == .later || code == .blockedForNow
    return fail(.sessionRefused(code: code.rawValue, isTemporary: isTemporary))
  }

  private mutating func retry(_ actions: [Action]) -> [Action]? {
    guard retries > 0 else { return nil }
    retries -= 1
    return actions
  }

  private func fail(_ failure: SignInFailure) -> [Action] { [.finish(.failed(failure))] }

  private func fail(_ error: ProtocolError) -> [Action] {
    fail(SignInFailure(error, server: server))
  }
}
