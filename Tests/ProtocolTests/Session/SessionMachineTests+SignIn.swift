import Chat
import Testing

@testable import WebQQProtocol

/// The full login without a person, and trouble that other requests meet.
extension SessionMachineTests {
  @Test(
    arguments: [
      .failed(.wrongPassword), .failed(.wrongCaptcha), .failed(.verificationFailed),
    ] as [SignInOutcome]
  )
  func `what only the person can do waits for the person`(outcome: SignInOutcome) {
    var machine = machine
    _ = machine.pollReturned(refusal(100))
    #expect(machine.signInReturned(outcome) == [.end(.needsSignIn)])
  }

  @Test mutating func `a login that met no server is tried again, slower and slower`() {
    _ = machine.pollReturned(refusal(100))
    let failure = SignInFailure.unreachable(host: "h", port: 1, reason: "refused")
    let actions = (1...3).map { _ in machine.signInReturned(.failed(failure)) }
    #expect(
      actions == [
        [.signInAfresh(attempt: 2, after: .seconds(1))],
        [.signInAfresh(attempt: 3, after: .seconds(2))],
        [.signInAfresh(attempt: 4, after: .seconds(5))],
      ]
    )
  }

  @Test mutating func `a server that turns every login down for now is given up in the end`() {
    _ = machine.pollReturned(refusal(100))
    let busy = SignInOutcome.failed(.serverBusy(code: 1))
    for _ in 1...SessionMachine.toleratedLogins {
      guard case .signInAfresh? = machine.signInReturned(busy).first else {
        Issue.record("gave up too early")
        return
      }
    }
    #expect(machine.signInReturned(busy) == [.end(.expired)])
  }

  @Test(
    arguments: [
      .accountBarred(message: ""), .accountExpired, .requestRefused, .tooManySignIns,
      .sessionRefused(code: 106, isTemporary: false),
    ] as [SignInFailure]
  )
  func `a login that was refused is not tried again`(failure: SignInFailure) {
    var machine = machine
    _ = machine.pollReturned(refusal(100))
    #expect(machine.signInReturned(.failed(failure)) == [.end(.expired)])
  }

  @Test mutating func `trouble with a send relinks or signs in`() {
    #expect(
      machine.troubleReported(.rejected(.takenOver)) == [.relink(attempt: 1, after: .zero)]
    )
    #expect(machine.troubleReported(dead) == [.relink(attempt: 2, after: .seconds(2))])
    #expect(
      machine.troubleReported(.rejected(.loginNeeded))
        == [.signInAfresh(attempt: 3, after: .zero)]
    )
  }
}
