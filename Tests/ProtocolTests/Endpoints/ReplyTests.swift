import Testing

@testable import WebQQProtocol

@Suite struct ReplyTests {
  @Test(arguments: ["", "<html>", "{\"retcode\":", "[]", "{}", "{\"retcode\":\"x\"}"])
  func `what is no reply is malformed`(body: String) {
    #expect(throws: ProtocolError.self) { try Login2.decode(Array(body.utf8)) }
  }

  @Test func `a reply of code 0 without its fields names the first that is missing`() {
    #expect(throws: ProtocolError.malformed(endpoint: "/channel/login2", field: "uin")) {
      try Login2.decode(Array(#"{"retcode":0,"result":{}}"#.utf8))
    }
    #expect(
      throws: ProtocolError.malformed(endpoint: "/api/get_user_friends2", field: "friends")
    ) {
      try GetUserFriends2.decode(Array(#"{"retcode":0,"result":{"info":[]}}"#.utf8))
    }
  }

  @Test func `a quoted code and blanks around are accepted`() throws {
    let reply = try ChangeStatus2.decode(Array("\r\n{\"retcode\":\"108\"}\r\n".utf8))
    #expect(reply == .refused(Refusal(.sessionGone, errmsg: nil)))
  }

  @Test func `friends without a number are skipped and quoted numbers read`() throws {
    let body = #"{"retcode":0,"result":{"friends":[{"flag":0},{"uin":"31","categories":"2"},7]}}"#
    let value = try GetUserFriends2.decode(Array(body.utf8)).value()
    #expect(value.friends == [.init(uin: Uin(31), category: 2)])
  }

  @Test func `a group without members or cards is one without members`() throws {
    let body = #"{"retcode":0,"result":{"ginfo":{"name":"g"}}}"#
    let value = try GetGroupInfoExt2.decode(Array(body.utf8)).value()
    #expect(value.group.members.isEmpty && value.cards.isEmpty && value.group.name == "g")
  }

  @Test func `a message to a discussion that is gone is answered with an error`() throws {
    let body = Array(#"{"retcode":0,"result":{"error":3}}"#.utf8)
    #expect(try SendDiscuMsg2.decode(body).value().error == 3)
    #expect(SendDiscuMsg2.encode(.ok(SendResult(error: 3))) == body)
  }

  @Test func `d-web2 replies are ASCII and s-web2 replies UTF-8`() {
    let nick = PersonInfo(uin: 1, nick: "橘", account: 1)
    let contacts = String(decoding: GetSelfInfo2.encode(.ok(nick)), as: UTF8.self)
    #expect(contacts.contains("\"nick\":\"橘\""))
    let info = GetDiscuInfo.Value(
      did: Did(1),
      owner: Uin(2),
      name: "橘",
      infoSeq: 1,
      members: []
    )
    #expect(
      String(decoding: GetDiscuInfo.encode(.ok(info)), as: UTF8.self).contains(#""\u6A58""#)
    )
  }

  @Test func `the callback of check is written without a newline and with hexadecimal bytes`() {
    let reply = Check.Reply(
      needsCaptcha: false,
      code: "!UGX",
      uinBytes: PasswordDigest.uinBytes(123_774_072)
    )
    #expect(
      String(decoding: Check.encode(reply), as: UTF8.self)
        == #"ptui_checkVC('0','!UGX','\x00\x00\x00\x00\x07\x60\xa4\x78');"#
    )
    #expect((try? Check.decode(Check.encode(reply))) == reply)
  }

  @Test func `the callback of login ends in CRLF and is read back`() throws {
    let reply = Login.Reply(
      code: 0,
      url: "http://h/c?a=1&b",
      message: "登录成功！",
      nickOrAccount: "O'N"
    )
    let written = Login.encode(reply)
    #expect(
      String(decoding: written, as: UTF8.self)
        == "ptuiCB('0','0','http://h/c?a=1&b','0','登录成功！', 'O\\'N');\r\n"
    )
    #expect(try Login.decode(written) == reply)
  }

  @Test func `the callback vectors are read by their endpoint and refused by the other`() throws {
    for sample in try Fixture.cases("callbacks.json") {
      let body = Array(try sample.text(of: "input").utf8)
      switch sample["function"]?.lenientText {
      case "ptui_checkVC":
        _ = try Check.decode(body)
        #expect(throws: ProtocolError.self) { try Login.decode(body) }
      case "ptuiCB":
        let code = try Login.decode(body).code
        #expect(String(code) == sample["args"]?.elements?.first?.lenientText)
        #expect(throws: ProtocolError.self) { try Check.decode(body) }
      default:
        #expect(throws: ProtocolError.self) { try Check.decode(body) }
      }
    }
  }

  @Test func `the number 10000 means an unknown account`() throws {
    let body = #"ptui_checkVC('1','x','\x00\x00\x00\x00\x00\x00\x27\x10');"#
    #expect(try Check.decode(Array(body.utf8)).uinBytes == Check.Reply.unknownAccount)
  }

  @Test func `a number of another length than 8 bytes is malformed`() {
    #expect(throws: ProtocolError.self) {
      try Check.decode(Array(#"ptui_checkVC('1','x','\x00');"#.utf8))
    }
  }

  @Test func `the login page gives its signature and any other page none`() {
    let signature = "V0rPh-Ek7s1uNtzdq1dzhnWVfSElUMVBpuvjFQm1oXnwpVLJ93xWCkFCExJ4qWp4"
    let page = LoginPage.encode(.init(loginSignature: signature))
    #expect(LoginPage.decode(page).loginSignature == signature)
    #expect(LoginPage.decode(Array("<html>".utf8)).loginSignature.isEmpty)
    let hostile = "g_login_sig=encodeURIComponent(\"a&b=c\r\nX: y\")"
    #expect(LoginPage.decode(Array(hostile.utf8)).loginSignature.isEmpty)
  }
}
