import Chat
import Testing

@testable import WebQQProtocol

/// What the person is told of each phase, and who gives in.
extension SessionMachineTests {
  @Test mutating func `the way in is told step by step, and a refusal signs out`() {
    #expect(SessionMachine().link == .signedOut)
    #expect(machine.signInBegan() == [.signIn])
    #expect(machine.link == .signingIn(.checking))
    machine.stepBegan(.awaitingCaptcha)
    #expect(machine.link == .signingIn(.awaitingCaptcha))
    #expect(machine.signInReturned(.failed(.wrongPassword)) == [.refuse(.wrongPassword)])
    #expect(machine.link == .signedOut)
  }

  @Test mutating func `a new way in forgets what was before`() {
    _ = machine.pollReturned(refusal(109))
    #expect(machine.link == .lost(.expired))
    _ = machine.signInBegan()
    #expect(machine.signInReturned(.signedIn) == [.online, .poll])
    #expect(machine.link == .online)
  }

  @Test mutating func `a relink tells its attempt, and its wait as long as that lasts`() {
    _ = machine.pollReturned(.failure(dead))
    #expect(machine.link == .relinking(attempt: 1, retryIn: .seconds(1)))
    #expect(!machine.isOnline)
    machine.waitEnded()
    #expect(machine.link == .relinking(attempt: 1, retryIn: nil))
    _ = machine.relinkReturned(relinked)
    #expect(machine.link == .online)
  }

  @Test mutating func `a login by ourselves tells no step before it needs the person`() {
    _ = machine.pollReturned(refusal(100))
    #expect(machine.link == .relinking(attempt: 1, retryIn: nil))
    machine.stepBegan(.checking)
    machine.stepBegan(.fetchingCaptcha)
    #expect(machine.link == .relinking(attempt: 1, retryIn: nil))
    machine.stepBegan(.awaitingCaptcha)
    #expect(machine.link == .signingIn(.awaitingCaptcha))
    machine.stepBegan(.verifying)
    #expect(machine.link == .signingIn(.verifying))
    _ = machine.signInReturned(.signedIn)
    #expect(machine.link == .online)
  }

  @Test mutating func `the usual end of a long poll is no reason for doubt, two are`() {
    _ = machine.pollReturned(.failure(.status(504)))
    #expect(machine.link == .online)
    _ = machine.pollReturned(.failure(.status(504)))
    #expect(machine.link == .relinking(attempt: 1, retryIn: .seconds(1)))
    #expect(machine.isOnline)
  }

  @Test mutating func `a poll that always fails is told from its first failure on`() {
    for _ in 1...20 {
      let actions = machine.pollReturned(.failure(.status(500)))
      #expect(machine.link != .online)
      if case .relink? = actions.last { _ = machine.relinkReturned(relinked) }
      #expect(machine.link != .online)
    }
    _ = machine.pollReturned(refusal(102))
    #expect(machine.link == .online)
  }

  @Test mutating func `a poll that is held ends the doubt, later each time`() {
    _ = machine.pollReturned(.failure(.status(500)))
    #expect(machine.isDoubtful && machine.steadyTime == .seconds(2))
    machine.pollHeld()
    #expect(machine.link == .online)
    _ = machine.pollReturned(.failure(.status(500)))
    #expect(machine.steadyTime == .seconds(4))
  }

  @Test mutating func `a session that was closed by the server is asked once for the reason`() {
    _ = machine.pollReturned(.failure(dead))
    #expect(machine.relinkReturned(refused(110)) == [.poll])
    let kick = PollItem.kick(KickMessageItem(head: nil, showsReason: true, reason: "elsewhere"))
    #expect(
      machine.pollReturned(.success(.events([kick])))
        == [.deliver([kick]), .end(.kicked(reason: "elsewhere"))]
    )
  }

  @Test(arguments: [102, 103, 108, 110, 116, 121, 100_000, 777])
  func `a closed session that gives no reason stays closed`(code: Int) {
    var machine = machine
    _ = machine.pollReturned(.failure(dead))
    _ = machine.relinkReturned(refused(110))
    #expect(machine.pollReturned(refusal(code)).last == .end(.expired))
    #expect(machine.link == .lost(.expired))
  }

  @Test mutating func `a login that another one undoes soon after is not repeated`() {
    _ = machine.pollReturned(refusal(100), at: .seconds(1))
    _ = machine.signInReturned(.signedIn, at: .seconds(2))
    _ = machine.pollReturned(refusal(102), at: .seconds(62))
    #expect(machine.pollReturned(refusal(100), at: .seconds(121)) == [.end(.expired)])
  }

  @Test mutating func `a login that is lost long after is repeated`() {
    _ = machine.pollReturned(refusal(100), at: .seconds(1))
    _ = machine.signInReturned(.signedIn, at: .seconds(2))
    _ = machine.pollReturned(refusal(102), at: .seconds(62))
    #expect(
      machine.pollReturned(refusal(100), at: .seconds(122))
        == [.signInAfresh(attempt: 1, after: .zero)]
    )
  }

  @Test mutating func `after a short sleep the poll is asked anew, after a long one the session`() {
    #expect(machine.slept(pollBegan: .seconds(99)) == [.poll])
    #expect(machine.slept(pollBegan: .seconds(100)) == [.relink(attempt: 1, after: .zero)])
  }

  @Test mutating func `an hour of polls that fail at once is a bounded number of requests`() {
    var (elapsed, requests) = (Duration.zero, 0)
    while elapsed < .seconds(3_600) {
      requests += 1
      switch machine.pollReturned(.failure(.status(500))).last {
      case .pollAfter(let delay)?: elapsed += delay
      case .relink(_, let delay)?:
        elapsed += delay
        requests += 1
        _ = machine.relinkReturned(relinked)
      case let action:
        Issue.record("unexpected \(String(describing: action))")
        return
      }
    }
    #expect(requests < 600)
  }

  @Test mutating func `an hour without a network is an hour of few attempts`() {
    var elapsed = Duration.zero
    var attempts = 0
    var actions = machine.pollReturned(.failure(dead))
    while elapsed < .seconds(3_600), case .relink(_, let delay)? = actions.last {
      elapsed += delay
      attempts += 1
      actions = machine.relinkReturned(.failure(dead))
    }
    #expect(attempts == 124)
    #expect(machine.relinkReturned(relinked) == [.online, .poll])
    #expect(machine.link == .online)
  }
}
