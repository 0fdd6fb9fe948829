import Chat
import Testing

@testable import WebQQProtocol

/// The steps after the password was accepted, and the way as a whole.
extension LoginFlowTests {
  @Test mutating func `a visit that is refused leaves the verdict to login2`() {
    #expect(flow.visitReturned(.failure(.status(403))) == [.openSession])
    #expect(
      flow.visitReturned(.failure(.transport(.interrupted(reason: "reset"))))
        == fails(.answerUnusable(reason: "reset"))
    )
  }

  @Test(arguments: [103, 108, 100_000, 100_001, 100_002])
  func `cookies that are refused lead to one more login`(code: Int) {
    var flow = flow
    #expect(flow.sessionReturned(refused(code)) == [.check])
    #expect(
      flow.sessionReturned(refused(code))
        == fails(.sessionRefused(code: code, isTemporary: false))
    )
  }

  @Test mutating func `overload waits half a minute, once`() {
    #expect(
      flow.sessionReturned(refused(112)) == [.wait(LoginFlow.overloadDelay), .openSession]
    )
    #expect(
      flow.sessionReturned(refused(112)) == fails(.sessionRefused(code: 112, isTemporary: true))
    )
  }

  @Test(
    arguments: [
      (106, false), (111, false), (100_006, false), (113, true), (115, true), (777, false),
    ])
  func `a code of login2 that ends the login`(code: Int, isTemporary: Bool) {
    var flow = flow
    #expect(
      flow.sessionReturned(refused(code))
        == fails(.sessionRefused(code: code, isTemporary: isTemporary))
    )
  }

  @Test mutating func `a malformed session is asked for again, then told`() {
    for _ in 1...2 {
      #expect(flow.sessionReturned(.failure(broken)) == [.wait(.seconds(1)), .openSession])
    }
    #expect(flow.sessionReturned(.failure(broken)) == fails(.notWebQQ(host: "h", status: 200)))
  }

  @Test func `no sequence of automatic answers loops`() throws {
    for code in [0, 1, 4, 5, 6] {
      for session in [103, 112, 100_001] {
        var flow = try Self.makeFlow(isAttended: false)
        var actions = flow.begin()
        var steps = 0
        while let action = actions.first, steps < 100 {
          steps += 1
          actions.removeFirst()
          switch action {
          case .openPage: actions += flow.pageReturned(.success(.init(loginSignature: "")))
          case .check: actions += flow.checkReturned(check(captcha: false))
          case .login: actions += flow.loginReturned(answer(code, url: "http://h/"))
          case .visit: actions += flow.visitReturned(.success(.init()))
          case .openSession: actions += flow.sessionReturned(refused(session))
          case .wait, .fetchPicture, .askPerson, .tellPictureFailed: break
          case .finish: actions = []
          }
        }
        #expect(steps < 30, "code \(code), session \(session)")
      }
    }
  }
}
