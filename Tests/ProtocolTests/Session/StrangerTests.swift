import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct StrangerTests {
  private static let passerby = Uin(1_732_050_807)
  private static let refused = ScriptedServer.Answer.body(#"{"retcode":100001}"#)

  private func message(_ number: UInt64, to contact: ContactID) -> Message {
    Message(
      id: .composed(number),
      conversation: .contact(contact),
      sender: .me,
      segments: [.text("您好 \(number)")],
      sentAt: TestTime.start,
      delivery: .sending
    )
  }

  /// Signs in and waits until the members of both discussions and both groups are known; the
  /// samples have somebody in all four who is no buddy.
  private func meet(_ stage: Stage) async throws -> ContactID {
    try await stage.signIn()
    await stage.log.wait { events in
      events.count { if case .membersLoaded = $0 { true } else { false } } >= 4
    }
    let members = stage.log.events.flatMap { event -> [Member] in
      if case .membersLoaded(.group, let list) = event { list.members } else { [] }
    }
    return try #require(members.first { $0.contact.nick == "路过的人" }?.contact.id)
  }

  private func sent(_ stage: Stage) throws -> [SendSessMsg2.Request] {
    try stage.server.requests(Path.sendStranger).map {
      try SendSessMsg2.decodeRequest(FormBody(parsing: $0.body))
    }
  }

  @Test func `a member of a group is written to with a leave, which serves again`() async throws {
    let stage = try Stage()
    let stranger = try await meet(stage)
    for number in 1...2 as ClosedRange<UInt64> {
      try await stage.session.perform(.send(message(number, to: stranger)))
      await stage.log.waitFor(.deliveryChanged(.composed(number), .accepted))
    }
    let first = try #require(sent(stage).first)
    #expect(first.to == Self.passerby && first.signature.count == 96)
    #expect(try sent(stage).count == 2 && stage.server.requests(Path.leave).count == 1)
    let leave = try #require(stage.server.requests(Path.leave).first).url
    #expect(leave.contains("to_uin=1732050807&service_type=\(first.serviceType)&"))
    #expect(stage.server.requests(Path.sendBuddy).isEmpty)
    #expect(!stage.lines.text.contains(first.signature))
  }

  @Test func `after five minutes another leave is asked for`() async throws {
    let stage = try Stage()
    let stranger = try await meet(stage)
    try await stage.session.perform(.send(message(1, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    try await stage.time.session.sleep(.seconds(300))
    try await stage.session.perform(.send(message(2, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(2), .accepted))
    #expect(stage.server.requests(Path.leave).count == 2)
  }

  @Test func `a leave that is not taken any more is replaced once`() async throws {
    let stage = try Stage()
    let stranger = try await meet(stage)
    try await stage.session.perform(.send(message(1, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    stage.server.next(Path.sendStranger, Self.refused)
    try await stage.session.perform(.send(message(2, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(2), .accepted))
    #expect(stage.server.requests(Path.leave).count == 2)
    let numbers = try sent(stage).map(\.message.msgID)
    #expect(numbers.count == 3 && numbers[1] == numbers[2])
  }

  @Test func `an answer goes the way the message came`() async throws {
    let stage = try Stage()
    let stranger = try await meet(stage)
    await stage.poll(.bytes(try Fixture.bytes("poll2-sess_message.json")))
    #expect(await stage.log.lastMessage()?.conversation == .contact(stranger))
    let group = try stage.group(name: "周末爬山")
    let way = PeopleEvent.temporarySession(stranger, through: .group(group))
    #expect(stage.log.events.count { $0 == .people(way) } == 1)
    try await stage.session.perform(.send(message(1, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    #expect(try sent(stage).map(\.serviceType) == [0])
    let leave = try #require(stage.server.requests(Path.leave).first).url
    #expect(leave.contains("id=\(Stage.gid.rawValue)&") && leave.contains("service_type=0"))
  }

  @Test func `where one way is closed the next is tried`() async throws {
    let stage = try Stage()
    let stranger = try await meet(stage)
    stage.server.next(Path.leave, Self.refused)
    try await stage.session.perform(.send(message(1, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    #expect(try sent(stage).count == 1 && stage.server.requests(Path.leave).count == 2)
    let leaves = stage.server.requests(Path.leave).map { $0.url.drop { $0 != "?" }.prefix(20) }
    #expect(Set(leaves).count == 2)
  }

  @Test func `without a way the message fails and says so`() async throws {
    let stage = try Stage()
    let stranger = try await meet(stage)
    stage.server.always(Path.leave, Self.refused)
    try await stage.session.perform(.send(message(1, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .failed(.noSharedPlace)))
    #expect(try sent(stage).isEmpty && stage.server.requests(Path.leave).count == 4)
  }

  @Test(
    arguments: [.failure(.timedOut(connected: true)), .status(502), .body("<html>")]
      as [ScriptedServer.Answer]
  )
  func `without an answer about the leave nothing was sent`(
    answer: ScriptedServer.Answer
  ) async throws {
    let stage = try Stage()
    let stranger = try await meet(stage)
    stage.server.next(Path.leave, answer)
    try await stage.session.perform(.send(message(1, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .failed(.linkDown)))
    #expect(try sent(stage).isEmpty)
  }

  @Test func `trouble with the session while asking for a leave relinks and goes on`()
    async throws
  {
    let stage = try Stage()
    let stranger = try await meet(stage)
    stage.server.next(Path.leave, .body(#"{"retcode":108}"#))
    try await stage.session.perform(.send(message(1, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    #expect(stage.server.requests(Path.session).count == 2)
    #expect(try sent(stage).count == 1)
  }

  @Test func `after another login a stranger is found again in the group`() async throws {
    let stage = try Stage()
    stage.server.always(
      Path.discussions,
      .body(#"{"retcode":0,"result":{"dnamelist":[],"dmasklist":[]}}"#)
    )
    try await stage.signIn()
    await stage.server.waitFor(Path.number, count: 6)
    await stage.poll(.bytes(try Fixture.bytes("poll2-sess_message.json")))
    guard case .contact(let stranger)? = await stage.log.lastMessage()?.sender else {
      Issue.record("no message")
      return
    }
    let members = String(
      decoding: try Fixture.bytes("contacts-get_group_info_ext2.json"),
      as: UTF8.self
    )
    stage.server.always(Path.groupMembers, .body(members.replacing("1732050807", with: "77")))
    stage.server.next(
      Path.number,
      .body(#"{"retcode":0,"result":{"uiuin":"","account":555010009,"uin":77}}"#)
    )
    await stage.poll(.body(#"{"retcode":100}"#))
    try await stage.session.perform(.send(message(1, to: stranger)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    #expect(try sent(stage).map(\.to) == [Uin(77)])
  }

  @Test func `a buddy who is in a group too is written to as a buddy`() async throws {
    let stage = try Stage()
    _ = try await meet(stage)
    let buddy = try stage.contact(nick: "阿橘")
    try await stage.session.perform(.send(message(1, to: buddy)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    #expect(try sent(stage).isEmpty && stage.server.requests(Path.sendBuddy).count == 1)
  }

  @Test func `somebody who wrote as a friend and is none is answered as one`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let item =
      #"{"poll_type":"message","value":{"from_uin":42,"msg_id":1,"msg_type":31,"content":["hi "]}}"#
    await stage.poll(.body(#"{"retcode":0,"result":[\#(item)]}"#))
    guard case .contact(let contact)? = await stage.log.lastMessage()?.sender else {
      Issue.record("no message")
      return
    }
    try await stage.session.perform(.send(message(1, to: contact)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    #expect(stage.server.requests(Path.sendBuddy).count == 1)
  }
}
