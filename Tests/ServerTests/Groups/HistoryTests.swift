import Chat
import Testing
import WebQQProtocol

@testable import Server

/// `webqq_chat`: what two friends said.
struct HistoryTests {
  let rig: Rig
  let orange: Visitor
  let whale: Visitor

  init() async throws {
    rig = try await Rig()
    orange = try await rig.signIn(10_001)
    whale = try await rig.signIn(10_002)
    let friend = try await orange.uin(ofNick: "Blue Whale")
    for number in 1...3 { _ = try await orange.send("secret \(number)", to: friend) }
    _ = try await whale.send("收到", to: try await whale.uin(ofNick: "阿橘"))
  }

  private func log(_ visitor: Visitor, _ query: String) async throws -> String {
    try await visitor.get("/cgi-bin/webqq_chat/?\(query)&vfwebqq=\(visitor.tokens.vfwebqq)")
  }

  @Test func `without the right credentials not a byte is told`() async throws {
    let friend = try await orange.uin(ofNick: "Blue Whale").rawValue
    let passerby = try await rig.signIn(10_003)
    let bare = rig.visitor()
    let answers = [
      try await bare.get("/cgi-bin/webqq_chat/?cmd=1&tuin=\(friend)"),
      try await bare.get("/cgi-bin/webqq_chat/?cmd=1&tuin=\(friend)&vfwebqq=0123"),
      try await log(passerby, "cmd=1&tuin=\(friend)"),
      try await log(passerby, "cmd=1&tuin=10001"),
      try await log(orange, "cmd=2&tuin=\(friend)"), try await log(orange, "cmd=1"),
      // A member of a group who is no friend.
      try await log(whale, "cmd=1&tuin=\(try await whale.uinInGroup(ofNick: "路过的人").rawValue)"),
    ]
    for answer in answers {
      #expect(answer.hasPrefix(#"{"retcode":1"#) && !answer.contains("secret"), "\(answer)")
    }
  }

  @Test func `a call that is no name is not called`() async throws {
    let friend = try await orange.uin(ofNick: "Blue Whale").rawValue
    for callback in ["alert(1);x", "a%0Ab", "%3Cscript%3E", ""] {
      let text = try await log(orange, "cmd=1&tuin=\(friend)&callback=\(callback)")
      #expect(text.hasPrefix("alloy.app.chatLogViewer.rederChatLog({ret:0,"))
    }
  }

  @Test func `pages go back in time, each oldest first`() async throws {
    let friend = try await orange.uin(ofNick: "Blue Whale").rawValue
    let latest = try await log(orange, "cmd=1&tuin=\(friend)&page=0&row=2&callback=cLog")
    #expect(latest.hasPrefix("cLog({ret:0,tuin:\(friend),page:0,total:2,chatlogs:[{ver:3,cmd:16,"))
    #expect(latest.contains("secret 3") && latest.contains("cmd:17"))
    #expect(latest.contains("\\u6536\\u5230") && latest.hasSuffix("]});"))
    let older = try await log(orange, "cmd=1&tuin=\(friend)&page=1&row=2")
    #expect(older.contains("secret 1") && older.contains("secret 2") && !older.contains("secret 3"))
    let beyond = try await log(orange, "cmd=1&tuin=\(friend)&page=99999999999&row=-3")
    #expect(beyond.contains("chatlogs:[]"))
  }
}
