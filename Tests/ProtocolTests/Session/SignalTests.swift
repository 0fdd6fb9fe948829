import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct SignalTests {
  private static let orange = "阿橘"

  private func stranger(_ stage: Stage) async throws -> ContactID {
    await stage.poll(.bytes(try Fixture.bytes("poll2-sess_message.json")))
    let message = try #require(await stage.log.lastMessage())
    guard case .contact(let contact) = message.sender else { throw MalformedField("sender") }
    return contact
  }

  @Test func `without a session nobody is shaken and typing stays untold`() async throws {
    let stage = try Stage()
    await #expect(throws: ServiceFailure.notSignedIn) {
      try await stage.session.perform(.shake(ContactID(1)))
    }
    try await stage.session.perform(.tellTyping(ContactID(1)))
    #expect(stage.server.paths.isEmpty)
  }

  @Test func `a stranger is neither shaken nor told of typing`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let stranger = try await stranger(stage)
    await #expect(throws: ServiceFailure.notABuddy) {
      try await stage.session.perform(.shake(stranger))
    }
    try await stage.session.perform(.tellTyping(stranger))
    #expect(stage.server.requests(Path.typing).isEmpty && stage.server.requests(Path.shake).isEmpty)
  }

  @Test func `typing is told to a buddy once in five seconds`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = try stage.contact(nick: Self.orange)
    let other = try stage.contact(nick: "Blue Whale")
    for _ in 0..<3 { try await stage.session.perform(.tellTyping(buddy)) }
    try await stage.session.perform(.tellTyping(other))
    #expect(stage.server.requests(Path.typing).count == 2)
    try await stage.time.session.sleep(.seconds(5))
    try await stage.session.perform(.tellTyping(buddy))
    #expect(stage.server.requests(Path.typing).count == 3)
    let url = try #require(stage.server.requests(Path.typing).first).url
    #expect(url.contains("to_uin=\(Stage.buddy.rawValue)&"))
  }

  @Test func `typing that is refused disturbs nobody`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.typing, .body(#"{"retcode":100001}"#))
    try await stage.session.perform(.tellTyping(try stage.contact(nick: Self.orange)))
    #expect(stage.server.requests(Path.typing).count == 1)
  }

  @Test func `a second shake within ten seconds says how long to wait`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = try stage.contact(nick: Self.orange)
    try await stage.session.perform(.shake(buddy))
    try await stage.time.session.sleep(.seconds(7))
    await #expect(throws: ServiceFailure.tooSoon(seconds: 4)) {
      try await stage.session.perform(.shake(buddy))
    }
    try await stage.time.session.sleep(.seconds(3))
    try await stage.session.perform(.shake(buddy))
    #expect(stage.server.requests(Path.shake).count == 2)
  }

  @Test func `a shake that failed may be tried again at once`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = try stage.contact(nick: Self.orange)
    stage.server.next(Path.shake, .body(#"{"retcode":100001}"#))
    await #expect(throws: ServiceFailure.rejected(.unknownTarget, code: 100_001)) {
      try await stage.session.perform(.shake(buddy))
    }
    try await stage.session.perform(.shake(buddy))
    #expect(stage.server.requests(Path.shake).count == 2)
  }

  @Test func `a shake, a call and a new signature of mine are told`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    for name in ["shake_message", "av_request", "tips"] {
      await stage.poll(.bytes(try Fixture.bytes("poll2-\(name).json")))
    }
    let buddy = try stage.contact(nick: Self.orange)
    await stage.log.waitFor(.shaken(buddy))
    await stage.log.waitFor(.callOffered(buddy))
    await stage.log.waitFor(.people(.signatureChanged(nil, "新签名")))
  }

  @Test func `the conversations of late are told after the login`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    let buddy = try stage.contact(nick: Self.orange)
    let group = try stage.group(name: "周末爬山")
    await stage.log.waitFor(
      .recentLoaded([
        .contact(buddy), .group(group), .discussion(DiscussionID(Stage.did.rawValue)),
      ])
    )
  }

  @Test func `without the conversations of late nothing else is missing`() async throws {
    let stage = try Stage()
    stage.server.next(Path.recent, .body(#"{"retcode":100001}"#))
    try await stage.signIn()
    await stage.server.waitFor(Path.groupMembers)
    #expect(!stage.log.events.contains { if case .listMissing = $0 { true } else { false } })
  }
}

@Suite struct SignalTranslationTests {
  private static let now = Timestamp(1_388_400_000)
  private var translation = Translation()

  private mutating func events(_ fixture: String) throws -> [ServiceEvent?] {
    guard case .events(let items) = try Poll2.decode(Fixture.bytes("poll2-\(fixture).json"))
    else { return [] }
    return items.map { translation.event(for: $0, now: Self.now) }
  }

  @Test(arguments: ["shake_message", "av_request", "sess_message"])
  mutating func `the same a second time is nothing`(fixture: String) throws {
    #expect(try events(fixture).first != .some(nil))
    #expect(try events(fixture) == [nil])
  }

  @Test mutating func `a stranger is known by the real number, under another alias too`() throws {
    guard case .messageReceived(let message)? = try events("sess_message").first ?? nil,
      case .contact(let contact) = message.sender
    else {
      Issue.record("no message")
      return
    }
    #expect(message.conversation == .contact(contact) && message.segments == [.text("您好")])
    #expect(translation.aliases.account(of: contact) == 555_010_009)
    translation.aliases.forgetAliases()
    #expect(translation.aliases.learn(account: 555_010_009, of: Uin(42)) == contact)
  }

  @Test mutating func `the place of a temporary session is found both ways`() {
    let group = ConversationID.group(
      translation.aliases.group(Gid(2_236_067_977), code: GroupCode(1))
    )
    let discussion = ConversationID.discussion(DiscussionID(3_872_983_346))
    for (place, conversation) in [
      (StrangerPlace.group(Gid(2_236_067_977)), group),
      (.discussion(Did(3_872_983_346)), discussion),
    ] {
      #expect(translation.conversation(of: place) == conversation)
      #expect(translation.place(of: conversation) == place)
    }
    #expect(translation.place(of: .contact(ContactID(1))) == nil)
  }

  @Test(
    arguments: [
      ("http://web2.qq.com/?run=mySignature", "x", "x"), ("http://ad.invalid/", "x", nil),
      ("http://web2.qq.com/?run=mySignature", nil, nil),
      ("http://web2.qq.com/?run=mySignature", "", ""),
    ] as [(String, String?, String?)]
  )
  func `only a tip about my signature matters`(url: String, text: String?, signature: String?) {
    #expect(TipsItem(url: url, texts: ["a", "b", text]).ownSignature == signature)
  }

  @Test func `what a tip lacks is not written`() throws {
    let json: JSONValue = ["poll_type": "tips", "value": ["url": "u", "title": "", "type": 0]]
    #expect(PollItem(json).json == json)
  }
}

@Suite struct StrangerRoutesTests {
  private let someone = ContactID(1)
  private let here = ConversationID.group(GroupID(1))
  private let there = ConversationID.discussion(DiscussionID(2))

  @Test func `to somebody never seen there is no way`() {
    #expect(StrangerRoutes().routes(to: someone).isEmpty)
  }

  @Test func `every place in common is a way, in the order in which they were learned`() {
    var routes = StrangerRoutes()
    routes.load([someone, ContactID(2)], of: here)
    routes.saw(someone, in: there)
    #expect(routes.routes(to: someone) == [here, there])
    #expect(routes.routes(to: ContactID(2)) == [here])
  }

  @Test func `who has left is not reached there any more`() {
    var routes = StrangerRoutes()
    routes.load([someone], of: here)
    routes.load([], of: here)
    #expect(routes.routes(to: someone).isEmpty)
  }

  @Test func `where somebody wrote last comes first and once`() {
    var routes = StrangerRoutes()
    routes.load([someone], of: here)
    routes.load([someone], of: there)
    _ = routes.talked(with: someone, through: there)
    #expect(routes.routes(to: someone) == [there, here])
  }
}
