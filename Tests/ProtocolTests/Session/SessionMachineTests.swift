import Chat
import Testing

@testable import WebQQProtocol

@Suite struct SessionMachineTests {
  var machine: SessionMachine
  let relinked: Result<RetcodeReply<Login2.Value>, ProtocolError> = .success(
    .ok(Login2.Value(uin: 1, status: .online, vfwebqq: "v", psessionid: "p"))
  )
  let dead = ProtocolError.transport(
    .cannotConnect(host: "h", port: 1, reason: "refused")
  )

  init() {
    machine = SessionMachine()
    _ = machine.signInBegan()
    _ = machine.signInReturned(.signedIn)
  }

  func refusal(_ code: Int, t: String? = nil, p: String? = nil) -> Result<
    PollEnvelope, ProtocolError
  > {
    .success(.refused(Refusal(Retcode(code), p: p, t: t)))
  }

  func refused(_ code: Int) -> Result<RetcodeReply<Login2.Value>, ProtocolError> {
    .success(.refused(Refusal(Retcode(code))))
  }

  @Test mutating func `nothing happened: poll again at once`() {
    #expect(machine.pollReturned(refusal(102)) == [.poll])
    #expect(machine.pollReturned(.success(.quiet)) == [.poll])
    #expect(machine.pollReturned(.success(.events([]))) == [.deliver([]), .poll])
  }

  @Test mutating func `116 replaces the token and polls on`() {
    #expect(machine.pollReturned(refusal(116, p: "ab12")) == [.replaceToken("ab12"), .poll])
  }

  @Test(arguments: [nil, "", "a;b", "a\r\nSet-Cookie: x", "a b", "橘"] as [String?])
  func `116 without a usable token is a failure`(token: String?) {
    var machine = machine
    #expect(machine.pollReturned(refusal(116, p: token)) == [.pollAfter(.seconds(1))])
  }

  @Test mutating func `a kick ends the session after its batch`() {
    let kick = PollItem.kick(KickMessageItem(head: nil, showsReason: true, reason: "elsewhere"))
    #expect(
      machine.pollReturned(.success(.events([kick])))
        == [.deliver([kick]), .end(.kicked(reason: "elsewhere"))]
    )
    #expect(!machine.isOnline)
  }

  @Test(
    arguments: [
      .transport(.interrupted(reason: "reset")), .status(502), .status(504),
      .malformed(endpoint: "/channel/poll2", field: "body"),
    ] as [ProtocolError]
  )
  func `the usual ends of a long poll cost nothing once and slow down after`(
    error: ProtocolError
  ) {
    var machine = machine
    let delays = (1...5).map { _ in machine.pollReturned(.failure(error)) }
    #expect(
      delays == [
        [.poll], [.pollAfter(.seconds(1))], [.pollAfter(.seconds(2))],
        [.pollAfter(.seconds(5))], [.relink(attempt: 1, after: .zero)],
      ]
    )
  }

  @Test(arguments: [ProtocolError.status(504), .transport(.interrupted(reason: "reset"))])
  func `a proxy that cuts every quiet poll after its own time-out does no harm`(
    error: ProtocolError
  ) {
    var machine = machine
    for _ in 1...50 {
      #expect(machine.pollReturned(.failure(error), heldFor: .seconds(60)) == [.poll])
      #expect(machine.link == .online)
    }
  }

  @Test mutating func `a poll that is never answered makes sure of the session`() {
    let silence = ProtocolError.transport(.timedOut(connected: true))
    #expect(machine.pollReturned(.failure(silence)) == [.relink(attempt: 1, after: .zero)])
    #expect(!machine.isOnline)
    #expect(machine.relinkReturned(relinked) == [.online, .poll])
    #expect(machine.pollReturned(.failure(silence)) == [.relink(attempt: 2, after: .seconds(2))])
  }

  @Test(
    arguments: [
      .status(500), .status(404), .malformed(endpoint: "/channel/poll2", field: "JSON"),
      .transport(.tooLarge(limit: 9)),
    ] as [ProtocolError]
  )
  func `other failures wait at once, and the fifth in a row relinks`(error: ProtocolError) {
    var machine = machine
    let delays = (1...5).map { _ in machine.pollReturned(.failure(error)) }
    #expect(
      delays == [
        [.pollAfter(.seconds(1))], [.pollAfter(.seconds(1))], [.pollAfter(.seconds(2))],
        [.pollAfter(.seconds(5))], [.relink(attempt: 1, after: .zero)],
      ]
    )
  }

  @Test mutating func `relinks that bring no good poll come slower each time`() {
    var relinks: [[SessionMachine.Action]] = []
    for _ in 1...4 {
      for _ in 1...4 { _ = machine.pollReturned(.failure(.status(500))) }
      relinks.append(machine.pollReturned(.failure(.status(500))))
      #expect(machine.relinkReturned(relinked) == [.online, .poll])
    }
    #expect(
      relinks == [
        [.relink(attempt: 1, after: .zero)], [.relink(attempt: 2, after: .seconds(2))],
        [.relink(attempt: 3, after: .seconds(5))], [.relink(attempt: 4, after: .seconds(10))],
      ]
    )
  }

  @Test mutating func `a good poll forgets the failures before it`() {
    for _ in 1...4 { _ = machine.pollReturned(.failure(.status(500))) }
    _ = machine.pollReturned(refusal(102))
    #expect(machine.pollReturned(.failure(.status(500))) == [.pollAfter(.seconds(1))])
  }

  @Test(arguments: [60, 101, 114, 100_003, 100_100, 100_101, -1, 999_999])
  func `an unknown code is told, counted and does not stop the poll`(code: Int) {
    var machine = machine
    let told = SessionMachine.Action.reportUnknown(Retcode(code))
    for _ in 1...4 {
      let actions = machine.pollReturned(refusal(code))
      #expect(actions.first == told && actions.count == 2 && machine.isOnline)
    }
    #expect(machine.pollReturned(refusal(code)) == [told, .relink(attempt: 1, after: .zero)])
  }

  @Test(arguments: [112, 113, 115])
  func `a server that is too busy for a poll is asked again, and nothing unknown is told`(
    code: Int
  ) {
    var machine = machine
    #expect(machine.pollReturned(refusal(code)) == [.pollAfter(.seconds(1))])
    #expect(machine.isOnline)
  }

  @Test mutating func `no connection: relink, slower each time, for ever`() {
    #expect(machine.pollReturned(.failure(dead)) == [.relink(attempt: 1, after: .seconds(1))])
    let seconds = [2, 5, 10, 30, 30, 30]
    for (index, seconds) in seconds.enumerated() {
      #expect(
        machine.relinkReturned(.failure(dead))
          == [.relink(attempt: index + 2, after: .seconds(seconds))]
      )
    }
    #expect(machine.relinkReturned(relinked) == [.online, .poll])
  }

  @Test mutating func `attempts go on counting until a poll was good`() {
    _ = machine.pollReturned(.failure(dead))
    _ = machine.relinkReturned(relinked)
    #expect(machine.pollReturned(.failure(dead)) == [.relink(attempt: 2, after: .seconds(2))])
    _ = machine.relinkReturned(relinked)
    _ = machine.pollReturned(refusal(102))
    #expect(machine.pollReturned(.failure(dead)) == [.relink(attempt: 1, after: .seconds(1))])
  }

  @Test(arguments: [120, 121])
  func `taken over: relink after t, and after a second time give in`(code: Int) {
    var machine = machine
    #expect(
      machine.pollReturned(refusal(code, t: "3")) == [.relink(attempt: 1, after: .seconds(3))]
    )
    #expect(machine.relinkReturned(relinked) == [.online, .poll])
    #expect(machine.pollReturned(refusal(code, t: "0")) == [.end(.kicked(reason: nil))])
  }

  @Test mutating func `taken over again soon after good polls: another client wants it too`() {
    _ = machine.pollReturned(refusal(121), at: .seconds(10))
    _ = machine.relinkReturned(relinked, at: .seconds(10))
    _ = machine.pollReturned(refusal(102), at: .seconds(60))
    #expect(machine.pollReturned(refusal(121), at: .seconds(129)) == [.end(.kicked(reason: nil))])
  }

  @Test mutating func `taken over again long after is a new case`() {
    _ = machine.pollReturned(refusal(121), at: .seconds(10))
    _ = machine.relinkReturned(relinked, at: .seconds(10))
    _ = machine.pollReturned(refusal(102), at: .seconds(60))
    #expect(
      machine.pollReturned(refusal(121), at: .seconds(130)) == [.relink(attempt: 1, after: .zero)]
    )
  }

  @Test(arguments: [("-5", 0), ("x", 0), ("99999999", 60)])
  func `a strange t is no reason for a strange wait`(t: String, seconds: Int) {
    var machine = machine
    #expect(
      machine.pollReturned(refusal(121, t: t))
        == [.relink(attempt: 1, after: .seconds(seconds))]
    )
  }

  @Test(arguments: [103, 108])
  func `a dead session: relink, then a full login once, then the end`(code: Int) {
    var machine = machine
    #expect(machine.pollReturned(refusal(code)) == [.relink(attempt: 1, after: .zero)])
    #expect(machine.relinkReturned(relinked) == [.online, .poll])
    #expect(machine.pollReturned(refusal(code)) == [.signInAfresh(attempt: 2, after: .zero)])
    #expect(machine.signInReturned(.signedIn) == [.online, .poll])
    #expect(machine.pollReturned(refusal(code)) == [.end(.expired)])
  }

  @Test(arguments: [103, 108, 100, 100_000, 100_001, 100_002, 100_006, 100_012])
  func `a relink that is refused for good leads to a full login`(code: Int) {
    var machine = machine
    _ = machine.pollReturned(refusal(108))
    #expect(machine.relinkReturned(refused(code)) == [.signInAfresh(attempt: 2, after: .zero)])
  }

  @Test(arguments: [112, 113, 115])
  func `a relink that is refused for now is tried again later`(code: Int) {
    var machine = machine
    _ = machine.pollReturned(refusal(108))
    #expect(machine.relinkReturned(refused(code)) == [.relink(attempt: 2, after: .seconds(30))])
  }

  @Test mutating func `a relink that is refused otherwise ends the session`() {
    _ = machine.pollReturned(refusal(108))
    #expect(machine.relinkReturned(refused(106)) == [.end(.expired)])
    #expect(
      machine.relinkReturned(refused(777)) == [.reportUnknown(Retcode(777)), .end(.expired)]
    )
    #expect(machine.relinkReturned(refused(121)) == [.end(.kicked(reason: nil))])
  }

  @Test(arguments: [100, 122, 100_000, 100_001, 100_002, 100_006, 100_012])
  func `these codes need a full login, once`(code: Int) {
    var machine = machine
    #expect(machine.pollReturned(refusal(code)) == [.signInAfresh(attempt: 1, after: .zero)])
    _ = machine.signInReturned(.signedIn)
    #expect(machine.pollReturned(refusal(code)) == [.end(.expired)])
  }

  @Test(arguments: [6, 109, 110])
  func `these codes end the session`(code: Int) {
    var machine = machine
    #expect(machine.pollReturned(refusal(code)) == [.end(.expired)])
  }
}
