import Chat
import Testing
import WebQQProtocol

@testable import Server

struct PollTests {
  let rig: Rig

  init() async throws { rig = try await Rig() }

  @Test func `a malformed poll is code 100006`() async throws {
    let visitor = rig.visitor()
    let reply = try await visitor.send(Poll2.address, ["r": "{nonsense"])
    #expect(String(decoding: reply.body, as: UTF8.self) == #"{"retcode":100006,"errmsg":""}"#)
  }

  @Test func `a quiet poll is held for a minute and answered 102`() async throws {
    let orange = try await rig.signIn(10_001)
    async let held = orange.pollText()
    await rig.clock.waitForSleeper(of: .seconds(60))
    rig.clock.advance(by: .seconds(60))
    #expect(try await held == #"{"retcode":102,"errmsg":""}"#)
  }

  @Test func `a second poll of a session ends the first with 102`() async throws {
    let orange = try await rig.signIn(10_001)
    async let first = orange.poll()
    await rig.clock.waitForSleeper(of: .seconds(60))
    async let second = orange.poll()
    #expect(try await first.retcode == 102)
    await rig.server.stop()
    #expect(try await second.retcode == 102)
  }

  @Test func `without receipts the next poll acknowledges`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.send("one", to: target)
    #expect(try await whale.poll().texts == ["one"])
    _ = try await orange.send("two", to: target)
    #expect(try await whale.poll().texts == ["two"])
  }

  @Test func `a batch whose connection broke comes once more`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    _ = try await orange.send("one", to: orange.uin(ofNick: "Blue Whale"))
    let form = Poll2.Request(session: whale.session).encode()
    let request = ServerRequest(
      method: "POST",
      target: Poll2.address.path,
      headers: [:],
      body: Array(form.encoded.utf8),
      peer: "127.0.0.1"
    )
    let cut = await rig.server.router.respond(to: request)
    await cut.onCut?()
    let again = try await whale.poll()
    #expect(try Poll2.decode(cut.body) == again)
    #expect(again.texts == ["one"])
  }

  @Test func `with receipts a batch comes until it is acknowledged`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.send("one", to: target)
    let first = try await whale.poll()
    _ = try await orange.send("two", to: target)
    let second = try await whale.poll(first.receipts)
    #expect(second.texts == ["two"])
    #expect(try await whale.poll(first.receipts) == second)
    _ = try await orange.send("three", to: target)
    #expect(try await whale.poll(second.receipts).texts == ["three"])
  }

  @Test func `with receipts a presence, a shake and an offer come until they are acknowledged`()
    async throws
  {
    let rig = try await Rig { $0.holdTime = .zero }
    let whale = try await rig.signIn(10_002)
    let orange = try await rig.signIn(10_001)
    let target = try await orange.uin(ofNick: "Blue Whale")
    let shake = Shake2.Request(to: target, session: orange.session, t: 1)
    #expect(try await orange.call(Shake2.self, shake).retcode == 0)
    try await orange.offer([1], to: target)
    // Whatever was written, no answer counts before it is acknowledged.
    let first = try await whale.poll([Poll2.nothingHandled])
    #expect(
      Set(first.items.map(\.kind)) == ["buddies_status_change", "shake_message", "file_message"]
    )
    #expect(try await whale.poll([Poll2.nothingHandled]) == first)
    #expect(try await whale.poll(first.receipts).retcode == 102)
  }

  @Test func `a typing friend is shown once`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    let notify = InputNotify2.Request(to: target, session: orange.session, t: 1)
    #expect(try await orange.call(InputNotify2.self, notify).retcode == 0)
    let text = try await whale.pollText()
    #expect(try WireShape.of(text) == WireShape.ofFixture("poll2-input_notify"))
    #expect(text.contains(#""msg_type":121,"reply_ip":4294967295"#))
    let shake = try await orange.get(
      "/channel/shake2?to_uin=\(target.rawValue)&\(orange.sessionQuery)"
    )
    #expect(shake == #"{"retcode":0,"result":"ok"}"#)
    let shaken = try await whale.pollText()
    #expect(try WireShape.of(shaken) == WireShape.ofFixture("poll2-shake_message"))
  }

  @Test func `nobody shows typing to who is no friend`() async throws {
    let whale = try await rig.signIn(10_002)
    let passerby = try await whale.uinInGroup(ofNick: "路过的人")
    let notify = InputNotify2.Request(to: passerby, session: whale.session, t: 1)
    #expect(try await whale.call(InputNotify2.self, notify).retcode == 100_001)
  }
}
