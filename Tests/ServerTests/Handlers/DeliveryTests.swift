import Chat
import Testing
import WebQQProtocol

@testable import Server

struct DeliveryTests {
  let rig: Rig

  init() async throws { rig = try await Rig() }

  @Test func `a text of more than 4096 bytes is refused and one of 4096 is not`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await orange.uin(ofNick: "Blue Whale")
    let limit = String(repeating: "长", count: 1_365) + "x"
    #expect(try await orange.send(limit + "x", to: whale).retcode == 100_006)
    #expect(try await orange.send(limit, to: whale).retcode == 0)
    #expect(try await rig.signIn(10_002).poll().texts == [limit])
  }

  @Test(arguments: ["[]", #"[["font",{"size":"10"}]]"#])
  func `a message without content is refused`(content: String) async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await orange.uin(ofNick: "Blue Whale")
    var message = orange.message("")
    message.content = try #require(Content(.string(content)))
    let reply = try await orange.call(
      SendBuddyMsg2.self,
      SendBuddyMsg2.Request(to: whale, message: message)
    )
    #expect(reply.retcode == 100_006)
  }

  @Test func `nobody can write to a number that was never given out`() async throws {
    let orange = try await rig.signIn(10_001)
    #expect(try await orange.send("x", to: Uin(10_002)).retcode == 100_001)
    #expect(try await orange.send("x", to: Uin(9_007_199_254_740_991)).retcode == 100_001)
    #expect(try await orange.send("x", to: Uin(10_001)).retcode == 100_001)
  }

  @Test func `a member who is no friend cannot be written to as one`() async throws {
    let whale = try await rig.signIn(10_002)
    let passerby = try await whale.uinInGroup(ofNick: "路过的人")
    #expect(try await whale.send("x", to: passerby).retcode == 100_001)
  }

  @Test func `a message goes out the way the reference shows it`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    var message = orange.message("")
    message.content = Content(sending: [.text("在吗\n你"), .face(14)])
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.call(
      SendBuddyMsg2.self,
      SendBuddyMsg2.Request(to: target, message: message)
    )
    let text = try await whale.text(Poll2.self, Poll2.Request(session: whale.session))
    let sender = try await whale.uin(ofNick: "阿橘").rawValue
    #expect(
      text == #"{"retcode":0,"result":[{"poll_type":"message","value":{"msg_id":1,"#
        + #""from_uin":\#(sender),"to_uin":10002,"msg_id2":1,"msg_type":9,"#
        + #""reply_ip":176498455,"time":1388368696,"content":[["font",{"size":10,"#
        + #""color":"000000","style":[0,0,0],"name":"\u5B8B\u4F53"}],"#
        + #""\u5728\u5417\r\u4F60 ",["face",14]]}}]}"#
    )
  }

  @Test func `a message answers the poll that waits for it`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    async let batch = whale.poll()
    await rig.clock.waitForSleeper(of: .seconds(60))
    #expect(try await orange.send("早上好", to: target) == .ok(SendResult()))
    #expect(try await batch.texts == ["早上好"])
  }

  @Test func `what was sent to somebody away comes with the next login`() async throws {
    let orange = try await rig.signIn(10_001)
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.send("one", to: target)
    rig.clock.advance(by: .seconds(5))
    _ = try await orange.send("two", to: target)
    let whale = try await rig.signIn(10_002)
    let batch = try await whale.poll()
    #expect(batch.texts == ["one", "two"])
    #expect(batch.items.first?.text == "two", "newest first")
    let times = batch.items.reversed().map { item -> Int64? in
      if case .message(let message) = item { message.time } else { nil }
    }
    #expect(times == [ManualClock.start, ManualClock.start + 5])
  }

  @Test func `a repeated send is stored once`() async throws {
    let orange = try await rig.signIn(10_001)
    let target = try await orange.uin(ofNick: "Blue Whale")
    #expect(try await orange.send("x", to: target, id: 7).retcode == 0)
    #expect(try await orange.send("x", to: target, id: 7).retcode == 0)
    #expect(try await orange.send("y", to: target, id: 8).retcode == 0)
    #expect(try await rig.signIn(10_002).poll().texts == ["x", "y"])
  }

  @Test func `a number used twice for different messages swallows neither`() async throws {
    let orange = try await rig.signIn(10_001)
    let target = try await orange.uin(ofNick: "Blue Whale")
    let other = try await orange.group().gid
    #expect(try await orange.send("x", to: target, id: 7).retcode == 0)
    #expect(try await orange.send("y", to: target, id: 7).retcode == 0)
    let request = SendQunMsg2.Request(group: other, message: orange.message("y", id: 7))
    #expect(try await orange.call(SendQunMsg2.self, request).retcode == 0)
    #expect(try await rig.signIn(10_002).poll().texts == ["x", "y", "y"])
  }

  @Test func `a new login may count from the same number again`() async throws {
    let first = try await rig.signIn(10_001)
    _ = try await first.send("x", to: first.uin(ofNick: "Blue Whale"), id: 7)
    let second = try await rig.signIn(10_001)
    _ = try await second.send("y", to: second.uin(ofNick: "Blue Whale"), id: 7)
    #expect(try await rig.signIn(10_002).poll().texts == ["x", "y"])
  }

  @Test func `a number may serve again after the window`() async throws {
    let orange = try await rig.signIn(10_001)
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.send("x", to: target, id: 7)
    rig.clock.advance(by: .seconds(PostOffice.repeatWindow + 1))
    _ = try await orange.send("y", to: target, id: 7)
    #expect(try await rig.signIn(10_002).poll().texts == ["x", "y"])
  }

  @Test func `a group's message reaches every other member and counts`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let passerby = try await rig.signIn(10_003)
    let gid = try await whale.group().gid
    for text in ["一", "二"] {
      let request = SendQunMsg2.Request(group: gid, message: whale.message(text))
      #expect(try await whale.call(SendQunMsg2.self, request).retcode == 0)
    }
    #expect(try await orange.poll().texts == ["一", "二"])
    let items = try await passerby.poll().items.reversed()
    let group = try await passerby.group()
    let sender = try await passerby.uinInGroup(ofNick: "Blue Whale")
    for (item, seq) in zip(items, [1, 2] as [Int64]) {
      guard case .groupMessage(let message) = item else {
        Issue.record("no group message")
        continue
      }
      #expect(message.gid == group.gid)
      #expect(message.code == group.code)
      #expect(message.sender == sender)
      #expect(message.seq == seq)
      #expect(message.number == Rig.group)
      #expect(message.head.to == 10_003)
    }
    #expect(items.count == 2)
  }

  @Test func `only members write to a group`() async throws {
    try rig.server.administration.addAccount(10_004, nick: "外人", password: "secret")
    let stranger = try await rig.signIn(10_004)
    let gid = try await rig.signIn(10_001).group().gid
    let request = SendQunMsg2.Request(group: gid, message: stranger.message("x"))
    #expect(try await stranger.call(SendQunMsg2.self, request).retcode == 100_001)
    let discussion = SendDiscuMsg2.Request(
      discussion: Did(Rig.discussion),
      message: stranger.message("x")
    )
    #expect(try await stranger.call(SendDiscuMsg2.self, discussion).retcode == 100_001)
  }

  @Test func `a discussion's message has its sender and its counts`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let request = SendDiscuMsg2.Request(
      discussion: Did(Rig.discussion),
      message: orange.message("我到了")
    )
    #expect(try await orange.call(SendDiscuMsg2.self, request).retcode == 0)
    guard case .discussionMessage(let message)? = try await whale.poll().items.first else {
      Issue.record("no message")
      return
    }
    #expect(message.did == Did(Rig.discussion))
    #expect(message.head.from == 10_000)
    #expect(message.sender == (try await whale.uin(ofNick: "阿橘")))
    #expect(message.seq == 1)
    #expect(message.infoSeq == 1)
  }

  @Test func `many who send at once are all stored, each once and in its own order`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    let gid = try await orange.group().gid
    await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<60 {
        group.addTask { _ = try await orange.send("b\(number)", to: target) }
        group.addTask {
          let request = SendQunMsg2.Request(group: gid, message: orange.message("g\(number)"))
          _ = try await orange.call(SendQunMsg2.self, request)
        }
      }
    }
    var texts: [String] = []
    var receipts: [UInt64] = []
    while texts.count < 120 {
      let batch = try await whale.poll(receipts)
      try #require(!batch.items.isEmpty)
      texts += batch.texts
      receipts = batch.receipts
    }
    let expected = (0..<60).flatMap { ["b\($0)", "g\($0)"] }
    #expect(texts.sorted() == expected.sorted())
  }

  @Test func `a stranger of the group is reached with a signature only`() async throws {
    let whale = try await rig.signIn(10_002)
    let passerby = try await whale.uinInGroup(ofNick: "路过的人")
    let code = try await whale.group().gid
    let reply = try await whale.get(
      "/channel/get_c2cmsg_sig2?id=\(code.rawValue)&to_uin=\(passerby.rawValue)&service_type=0"
        + "&\(whale.sessionQuery)&t=1"
    )
    #expect(try WireShape.of(reply) == WireShape.ofFixture("contacts-get_c2cmsg_sig2"))
    let signature = try #require(try JSONValue(parsing: reply)["result"]?["value"]?.lenientText)
    #expect(signature.utf8.count == 96)
    #expect(try await whale.sendStranger("您好", to: passerby, signature) == 0)
    let other = String(repeating: "0", count: 96)
    #expect(try await whale.sendStranger("您好", to: passerby, other) == 100_001)
    let text = try await rig.signIn(10_003).pollText()
    #expect(try WireShape.of(text) == WireShape.ofFixture("poll2-sess_message"))
    #expect(text.contains(#""ruin":10002"#))
  }
}
