import Chat
import GRDB
import Testing
import WebQQProtocol

@testable import Server

/// 10002 and 10003 do not know each other; see `Rig`.
struct FriendshipTests {
  let rig: Rig
  let whale: Visitor

  init() async throws {
    rig = try await Rig { $0.holdTime = .zero }
    whale = try await rig.signIn(10_002)
  }

  private func setRule(_ rule: Int, of account: Int64, answer: String = "") async throws {
    try await rig.server.store.write { database in
      var profile = AccountProfile(account: account)
      (profile.allowRule, profile.question, profile.answer) = (rule, answer + "?", answer)
      try profile.save(database)
    }
  }

  @Test func `nobody is added with a token of another session, of another person or of none`()
    async throws
  {
    try await setRule(0, of: 10_003)
    let orange = try await rig.signIn(10_001)
    let others = [
      try await orange.token(for: 10_003), try await whale.token(for: 10_001), "00", "zz",
      String(repeating: "0", count: 88),
    ]
    for token in others { #expect(try await whale.add(10_003, token: token) == 100_001) }
    #expect(try await whale.friends().friends.count == 1)
    #expect(try await rig.signIn(10_003).poll().acts == [])
  }

  @Test func `nobody is a friend of himself or of a friend again`() async throws {
    let mine = AddingToken(session: SessionID(rawValue: 1), account: 10_002)
    #expect(
      try await whale.add(10_002, token: mine.text(key: rig.server.store.sealingKey)) == 100_001
    )
    try await setRule(0, of: 10_001)
    #expect(try await whale.add(10_001) == 100_001)
  }

  @Test func `who wants to be asked is not added without`() async throws {
    for rule in [1, 2, 3] {
      try await setRule(rule, of: 10_003)
      #expect(try await whale.add(10_003) == 100_010)
    }
    #expect(try await whale.friends().friends.count == 1)
  }

  @Test func `who lets nobody in or asks a question cannot be asked to`() async throws {
    for rule in [2, 3] {
      try await setRule(rule, of: 10_003)
      #expect(try await whale.ask(10_003, "hi") == 100_010)
    }
    #expect(try await rig.signIn(10_003).poll().acts == [])
  }

  @Test func `a message of more than 500 characters is refused`() async throws {
    let long = String(repeating: "长", count: 501)
    #expect(try await whale.ask(10_003, long) == 100_006)
    #expect(try await rig.signIn(10_003).poll().acts == [])
  }

  @Test func `nobody answers a request that was not made, or was answered`() async throws {
    let passerby = try await rig.signIn(10_003)
    #expect(try await passerby.accept(10_002) == 100_001)
    #expect(try await passerby.acceptAndAdd(10_002, category: 0) == 100_001)
    #expect(try await passerby.refuse(10_002, "") == 100_001)
    #expect(try await passerby.accept(77_777) == 100_001)
    #expect(try await whale.ask(10_003, "hi") == 0)
    let orange = try await rig.signIn(10_001)
    #expect(try await orange.accept(10_002) == 100_001, "another's request")
    #expect(try await passerby.refuse(10_002, "不认识") == 0)
    #expect(try await passerby.accept(10_002) == 100_001)
    #expect(try await passerby.friends().friends.count == 1)
  }

  @Test func `a request reaches who is away, once, and may be refused`() async throws {
    #expect(try await whale.ask(10_003, "我是 Whale") == 0)
    #expect(try await whale.ask(10_003, "我是 Whale") == 0)
    let passerby = try await rig.signIn(10_003)
    let batch = try await passerby.poll()
    #expect(batch.acts == [#"10002 verifyRequired(message: "我是 Whale", allow: 1)"#])
    #expect(try await passerby.poll(batch.receipts).acts == [])
    #expect(try await passerby.refuse(10_002, "不认识") == 0)
    #expect(try await whale.poll().acts == [#"10003 verifyRejected(message: "不认识")"#])
    #expect(try await whale.friends().friends.count == 1)
  }

  @Test func `where and under what name was said last is kept until the answer`() async throws {
    let passerby = try await rig.signIn(10_003)
    #expect(try await whale.ask(10_003, "hi") == 0)
    #expect(try await whale.ask(10_003, "hi", category: 1, markName: "过客") == 0)
    #expect(try await whale.ask(10_003, "hi", markName: "a\nb") == 100_006)
    #expect(try await passerby.accept(10_002) == 0)
    #expect(try await whale.poll().acts.first == "+[1] -0")
    #expect(try await whale.friends().markNames.map(\.name).contains("过客"))
  }

  @Test func `who is accepted has the other on the list, one way`() async throws {
    let passerby = try await rig.signIn(10_003)
    #expect(try await whale.ask(10_003, "hi") == 0)
    #expect(try await passerby.accept(10_002) == 0)
    #expect(try await whale.poll().acts == ["+[0] -0", "10003 verifyPass"])
    #expect(try await whale.friends().info.map(\.nick).contains("路过的人"))
    #expect(try await passerby.friends().friends.count == 1)
    #expect(try await whale.online() == [], "who does not have me on the list does not show")
  }

  @Test func `accepting and adding puts each on the other's list, in its category`() async throws {
    try rig.server.administration.addFriend(10_003, 10_001, category: "路人")
    let passerby = try await rig.signIn(10_003)
    #expect(try await whale.ask(10_003, "hi") == 0)
    _ = try await passerby.poll()
    #expect(try await passerby.acceptAndAdd(10_002, category: 1, markName: "鲸") == 0)
    #expect(try await passerby.poll().acts == ["+[1] -0"])
    let batch = try await whale.poll()
    #expect(batch.acts == ["+[0] -0", "10003 verifyPassAdd(category: 0)"])
    #expect(
      batch.items.contains {
        if case .presence(let item) = $0 { item.presence == .online } else { false }
      }
    )
    #expect(try await passerby.friends().markNames.map(\.name) == ["鲸"])
    #expect(try await passerby.friends().friends.map(\.category) == [1, 1])
    #expect(try await whale.online() == ["路过的人"])
    #expect(try await passerby.online() == ["Blue Whale"])
  }

  @Test func `who lets anybody in is told who came`() async throws {
    try await setRule(0, of: 10_003)
    #expect(try await whale.add(10_003) == 0)
    #expect(try await whale.poll().acts == ["+[0] -0"])
    #expect(try await rig.signIn(10_003).poll().acts == ["10002 addedBuddy(signature: nil)"])
    #expect(try await whale.add(10_003) == 100_001, "on the list already")
  }

  @Test func `where both let anybody in the signature adds back`() async throws {
    try await setRule(0, of: 10_002)
    try await setRule(0, of: 10_003)
    let passerby = try await rig.signIn(10_003)
    #expect(try await whale.add(10_003) == 0)
    let news = try await passerby.poll().items.compactMap { item in
      if case .system(let item) = item { item } else { nil }
    }
    guard let item = news.first, case .addedBuddy(let signature?) = item.kind
    else {
      Issue.record("no signature")
      return
    }
    #expect(try await passerby.add(10_002, token: signature) == 0)
    #expect(try await passerby.online() == ["Blue Whale"])
  }

  @Test func `a question wants its answer, whatever its capitals`() async throws {
    try await setRule(3, of: 10_003, answer: "Blue")
    #expect(try await whale.answer(10_003, "") == 100_010)
    #expect(try await whale.answer(10_003, "red") == 100_010)
    let uin = try await whale.uinInGroup(ofNick: "路过的人")
    let request = GetAllowInfo2.Request(uin: uin, vfwebqq: whale.tokens.vfwebqq, t: 1)
    let text = try await whale.text(GetAllowInfo2.self, request)
    #expect(text == #"{"retcode":0,"result":{"allow":3,"question":"Blue?"}}"#)
    #expect(try await whale.answer(10_003, " blue ") == 0)
  }

  @Test func `nobody deletes who is not on the list`() async throws {
    let passerby = try await whale.uinInGroup(ofNick: "路过的人")
    #expect(try await whale.delete(passerby, onBothSides: true) == 100_001)
    #expect(try await whale.delete(Uin(10_001), onBothSides: true) == 100_001)
    #expect(try await whale.friends().friends.count == 1)
  }

  @Test func `a deleted friend sees me no more, and goes off the other list when wished`()
    async throws
  {
    let orange = try await rig.signIn(10_001)
    _ = try await orange.poll()
    let friend = try await whale.uin(ofNick: "阿橘")
    #expect(try await whale.delete(friend, onBothSides: false) == 0)
    #expect(try await whale.poll().acts == ["+[] -1"])
    let news = try await orange.poll()
    #expect(news.acts == [])
    #expect(
      news.items.contains {
        if case .presence(let item) = $0 { item.presence == .offline } else { false }
      }
    )
    #expect(try await orange.friends().info.map(\.nick).contains("Blue Whale"))
    #expect(try await orange.online() == [])
    let back = try await orange.uin(ofNick: "路过的人")
    #expect(try await orange.delete(back, onBothSides: true) == 0)
    #expect(try await rig.signIn(10_003).poll().acts == ["+[] -1"])
  }
}
