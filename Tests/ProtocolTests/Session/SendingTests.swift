import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct SendingTests {
  private let relinked = """
    {"retcode":0,"result":{"uin":123774072,"status":"online","vfwebqq":"new-v","psessionid":"new-p"}}
    """

  private func message(
    _ number: UInt64,
    to conversation: ConversationID,
    _ segments: [Segment] = [.text("hello")]
  ) -> Message {
    Message(
      id: .composed(number),
      conversation: conversation,
      sender: .me,
      segments: segments,
      sentAt: TestTime.start,
      delivery: .sending
    )
  }

  private func sent(_ request: WireRequest) throws -> OutgoingMessage {
    try SendBuddyMsg2.decodeRequest(FormBody(parsing: request.body)).message
  }

  @Test func `without a session a message fails at once`() async throws {
    let stage = try Stage()
    try await stage.session.perform(.send(message(1, to: .contact(ContactID(1)))))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .failed(.notSignedIn)))
  }

  @Test func `a message to nobody we know fails`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    try await stage.session.perform(.send(message(1, to: .contact(ContactID(9_999)))))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .failed(.unknownConversation)))
  }

  @Test func `a message without anything to send fails`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    try await stage.session.perform(.send(message(1, to: buddy, [.unsupported(kind: "x")])))
    await stage.log.waitFor(
      .deliveryChanged(.composed(1), .failed(.rejected(.badRequest, code: 100_006)))
    )
  }

  @Test func `a message to a buddy, a group and a discussion goes to its endpoint`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    let group = ConversationID.group(try stage.group(name: "周末爬山"))
    let discussion = ConversationID.discussion(DiscussionID(Stage.did.rawValue))
    for (number, target) in [buddy, group, discussion].enumerated() {
      try await stage.session.perform(.send(message(UInt64(number), to: target)))
      await stage.log.waitFor(.deliveryChanged(.composed(UInt64(number)), .accepted))
    }
    let toBuddy = try #require(stage.server.requests(Path.sendBuddy).first)
    #expect(try SendBuddyMsg2.decodeRequest(FormBody(parsing: toBuddy.body)).to == Stage.buddy)
    let toGroup = try #require(stage.server.requests(Path.sendGroup).first)
    #expect(try SendQunMsg2.decodeRequest(FormBody(parsing: toGroup.body)).group == Stage.gid)
    let toDiscussion = try #require(stage.server.requests(Path.sendDiscussion).first)
    #expect(
      try SendDiscuMsg2.decodeRequest(FormBody(parsing: toDiscussion.body)).discussion
        == Stage.did
    )
  }

  @Test func `the number of a message follows the official rule and the font comes last`()
    async throws
  {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    let segments: [Segment] = [.text("a\r\nb"), .face(number: 14, name: "微笑"), .text("c")]
    try await stage.session.perform(.send(message(1, to: buddy, segments)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    let message = try sent(try #require(stage.server.requests(Path.sendBuddy).first))
    #expect(message.msgID == 86_960_001)
    #expect(message.content == Content([.text("a\nb"), .face(14), .text("c"), .font(.standard)]))
  }

  @Test func `messages go one after the other`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    stage.server.next(Path.sendBuddy, .held)
    for number in 1...3 as ClosedRange<UInt64> {
      try await stage.session.perform(.send(message(number, to: buddy, [.text("\(number)")])))
    }
    await stage.server.waitFor(Path.sendBuddy)
    #expect(stage.server.requests(Path.sendBuddy).count == 1)
    stage.server.release(Path.sendBuddy, .body(#"{"retcode":0,"result":"ok"}"#))
    await stage.log.waitFor(.deliveryChanged(.composed(3), .accepted))
    let texts = try stage.server.requests(Path.sendBuddy).map { try sent($0).content.segments[0] }
    #expect(texts == [.text("1"), .text("2"), .text("3")])
  }

  @Test func `a long message is accepted when all its parts are`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    let text = String(repeating: "汉字", count: 50_000)
    stage.server.next(Path.sendBuddy, .body(#"{"retcode":0,"result":"ok"}"#), .held)
    try await stage.session.perform(.send(message(1, to: buddy, [.text(text)])))
    await stage.server.waitFor(Path.sendBuddy, count: 2)
    #expect(!stage.log.events.contains(.deliveryChanged(.composed(1), .accepted)))
    stage.server.release(Path.sendBuddy, .body(#"{"retcode":0,"result":"ok"}"#))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    let requests = stage.server.requests(Path.sendBuddy)
    let parts = try requests.map { try sent($0) }
    let received = parts.map { part in
      part.content.segments.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
    #expect(received.joined() == text)
    #expect(received.allSatisfy { $0.utf8.count <= Content.maximumTextSize })
    #expect(
      parts.map(\.msgID) == parts.map(\.msgID).sorted()
        && Set(parts.map(\.msgID)).count == parts.count
    )
  }

  @Test(
    arguments: [
      (.body(#"{"retcode":100000}"#), .failed(.rejected(.sessionLost, code: 100_000))),
      (.body(#"{"retcode":112}"#), .failed(.rejected(.busy, code: 112))),
      (.body(#"{"retcode":100001}"#), .failed(.rejected(.unknownTarget, code: 100_001))),
      (.body(#"{"retcode":1202}"#), .unconfirmed), (.body("<html>"), .unconfirmed),
      (.body(""), .unconfirmed), (.status(502), .unconfirmed),
      (.status(404), .failed(.rejected(.unknown, code: 404))),
      (.failure(.timedOut(connected: true)), .unconfirmed),
      (.failure(.interrupted(reason: "reset")), .unconfirmed),
      (.body(#"{"retcode":0,"result":{"error":3}}"#), .failed(.unknownConversation)),
    ] as [(ScriptedServer.Answer, Delivery)]
  )
  func `what the answer to a send means`(
    answer: ScriptedServer.Answer,
    delivery: Delivery
  ) async throws {
    let stage = try Stage()
    try await stage.signIn()
    let discussion = ConversationID.discussion(DiscussionID(Stage.did.rawValue))
    stage.server.next(Path.sendDiscussion, answer)
    try await stage.session.perform(.send(message(1, to: discussion)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), delivery))
    try await stage.session.perform(.send(message(2, to: discussion)))
    await stage.log.waitFor(.deliveryChanged(.composed(2), .accepted))
    #expect(stage.server.requests(Path.sendDiscussion).count == 2)
  }

  @Test func `what waits behind a message without an answer is not sent into the dead link`()
    async throws
  {
    let stage = try Stage()
    try await stage.signIn()
    let discussion = ConversationID.discussion(DiscussionID(Stage.did.rawValue))
    stage.server.next(Path.session, .failure(.timedOut(connected: true)), .body(relinked))
    stage.server.next(Path.sendDiscussion, .failure(.timedOut(connected: true)))
    try await stage.session.perform(.send(message(1, to: discussion)))
    try await stage.session.perform(.send(message(2, to: discussion)))
    await stage.log.waitFor(.deliveryChanged(.composed(2), .accepted))
    #expect(stage.log.events.contains(.deliveryChanged(.composed(1), .unconfirmed)))
    #expect(stage.log.links.contains { if case .relinking = $0 { true } else { false } })
    #expect(stage.server.requests(Path.sendDiscussion).count == 2)
  }

  @Test(arguments: [103, 108, 121, 120])
  func `trouble with the session relinks and sends once more under the same number`(
    code: Int
  ) async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    stage.server.next(Path.session, .body(relinked))
    stage.server.next(Path.sendBuddy, .body(#"{"retcode":\#(code)}"#))
    try await stage.session.perform(.send(message(1, to: buddy)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    let messages = try stage.server.requests(Path.sendBuddy).map { try sent($0) }
    #expect(messages.map(\.msgID) == [86_960_001, 86_960_001])
    #expect(messages.last?.session.psessionid == "new-p")
    #expect(stage.server.requests(Path.session).count == 2)
  }

  @Test func `trouble a second time is final`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    stage.server.always(Path.sendBuddy, .body(#"{"retcode":108}"#))
    stage.server.next(Path.session, .body(relinked))
    try await stage.session.perform(.send(message(1, to: buddy)))
    await stage.log.waitFor(
      .deliveryChanged(.composed(1), .failed(.rejected(.sessionLost, code: 108)))
    )
    #expect(stage.server.requests(Path.sendBuddy).count == 2)
  }

  @Test func `without a connection a message waits and goes out after the relink`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    let dead = ScriptedServer.Answer.failure(
      .cannotConnect(host: "127.0.0.1", port: 8_420, reason: "refused")
    )
    stage.server.next(Path.sendBuddy, dead)
    stage.server.next(Path.session, dead, .body(relinked))
    try await stage.session.perform(.send(message(1, to: buddy)))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
    #expect(stage.time.sleeps == [.seconds(1), .seconds(2)])
    #expect(!stage.log.events.contains(.deliveryChanged(.composed(1), .unconfirmed)))
  }

  @Test func `while relinking messages wait`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    stage.server.next(Path.session, .held)
    stage.server.release(Path.poll, .body(#"{"retcode":108}"#))
    await stage.server.waitFor(Path.session, count: 2)
    try await stage.session.perform(.send(message(1, to: buddy)))
    #expect(stage.server.requests(Path.sendBuddy).isEmpty)
    stage.server.release(Path.session, .body(relinked))
    await stage.log.waitFor(.deliveryChanged(.composed(1), .accepted))
  }

  @Test func `what waits when the session ends is told, and what was in flight is uncertain`()
    async throws
  {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = ConversationID.contact(try stage.contact(nick: "阿橘"))
    stage.server.next(Path.sendBuddy, .held)
    try await stage.session.perform(.send(message(1, to: buddy)))
    try await stage.session.perform(.send(message(2, to: buddy)))
    await stage.server.waitFor(Path.sendBuddy)
    stage.server.release(Path.poll, .bytes(try Fixture.bytes("poll2-kick_message-old.json")))
    await stage.log.waitFor(.linkChanged(.lost(.kicked(reason: nil))))
    #expect(stage.log.events.contains(.deliveryChanged(.composed(1), .unconfirmed)))
    #expect(stage.log.events.contains(.deliveryChanged(.composed(2), .failed(.notSignedIn))))
  }
}
