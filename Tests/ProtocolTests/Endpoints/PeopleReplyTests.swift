import Testing

@testable import WebQQProtocol

@Suite struct PeopleReplyTests {
  private func roundTrip<E: RetcodeEndpoint>(_ endpoint: E.Type, _ text: String) throws -> E.Value {
    let reply = try E.decode(Array(text.utf8))
    #expect(String(decoding: E.encode(reply), as: UTF8.self) == text)
    return try reply.value()
  }

  @Test(arguments: ["", "[]", #"{"retcode":0}"#, #"{"retcode":0,"result":7}"#])
  func `what is no answer is malformed`(body: String) {
    let body = Array(body.utf8)
    #expect(throws: ProtocolError.self) { try GetStrangerInfo2.decode(body) }
    #expect(throws: ProtocolError.self) { try SearchQQByUin2.decode(body) }
    #expect(throws: ProtocolError.self) { try GetQQLevel2.decode(body) }
    #expect(throws: ProtocolError.self) { try GetAllowInfo2.decode(body) }
    #expect(throws: ProtocolError.self) { try GetLongNick.decode(body) }
    #expect(throws: ProtocolError.self) { try GetFace.decode(body) }
  }

  @Test(arguments: ["[]", #"{"retcode":"x"}"#])
  func `a change without a code is malformed`(body: String) {
    let body = Array(body.utf8)
    #expect(throws: ProtocolError.self) { try AddNoVerify2.decode(body) }
    #expect(throws: ProtocolError.self) { try AddNeedVerify2.decode(body) }
    #expect(throws: ProtocolError.self) { try AnswerAndAdd2.decode(body) }
    #expect(throws: ProtocolError.self) { try AllowAddedRequest2.decode(body) }
    #expect(throws: ProtocolError.self) { try AllowAndAdd2.decode(body) }
    #expect(throws: ProtocolError.self) { try DenyAddedRequest2.decode(body) }
    #expect(throws: ProtocolError.self) { try DeleteFriend.decode(body) }
    #expect(throws: ProtocolError.self) { try ChangeMarkName2.decode(body) }
    #expect(throws: ProtocolError.self) { try ModifyFriendGroup.decode(body) }
    #expect(throws: ProtocolError.self) { try SetLongNick2.decode(body) }
  }

  @Test(arguments: [[], Array("<html>".utf8), [0xFF, 0xD8], Array(#"{"retcode":103}"#.utf8)])
  func `what does not begin as a picture is none`(body: [UInt8]) {
    #expect(PictureFormat(of: body) == nil)
    #expect(throws: ProtocolError.self) { try GetFace.decode(body) }
  }

  @Test func `a picture is told by its first bytes`() throws {
    let files: [(PictureFormat, [UInt8])] = [
      (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]), (.gif, Array("GIF89a…".utf8)), (.bmp, Array("BM..".utf8)),
      (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]),
    ]
    for (format, file) in files {
      #expect(PictureFormat(of: file) == format)
      #expect(try GetFace.decode(file) == file && GetFace.encode(file) == file)
    }
  }

  @Test func `get_stranger_info2`() throws {
    let bytes = try Fixture.bytes("contacts-get_stranger_info2.json")
    let reply = try GetStrangerInfo2.decode(bytes)
    #expect(
      try JSONValue(parsing: GetStrangerInfo2.encode(reply)) == (try JSONValue(parsing: bytes))
    )
    let value = try reply.value()
    #expect(value.nick == "路过的人" && value.token?.count == 48 && value.statusCode == 10)
  }

  @Test func `get_qq_level2`() throws {
    let bytes = try Fixture.bytes("contacts-get_qq_level2.json")
    let reply = try GetQQLevel2.decode(bytes)
    #expect(try JSONValue(parsing: GetQQLevel2.encode(reply)) == (try JSONValue(parsing: bytes)))
    let value = try reply.value()
    #expect(value.level == 21 && value.days == 514 && value.remainingDays == 14)
  }

  @Test func `get_allow_info2 with and without a question`() throws {
    let plain = try roundTrip(GetAllowInfo2.self, #"{"retcode":0,"result":{"allow":1}}"#)
    #expect(plain == AllowInfo(rule: 1))
    let asked = try roundTrip(
      GetAllowInfo2.self,
      #"{"retcode":0,"result":{"allow":3,"question":"几"}}"#
    )
    #expect(asked == AllowInfo(rule: 3, question: "几"))
  }

  @Test func `get_long_nick skips who has no number`() throws {
    let body = #"{"retcode":0,"result":[{"lnick":"x"},{"uin":"8","lnick":5},{"uin":7}]}"#
    let value = try GetLongNick.decode(Array(body.utf8)).value()
    #expect(value.signatures.map(\.uin) == [Uin(8), Uin(7)])
    #expect(value.signatures.map(\.longNick) == ["5", ""])
  }

  @Test func `the search asks for a captcha by its codes`() throws {
    let needed = try SearchQQByUin2.decode(Array(#"{"retcode":1000,"errmsg":""}"#.utf8))
    #expect(needed == .refused(Refusal(.captchaNeeded)))
    let wrong = try SearchQQByUin2.decode(Array(#"{"retcode":1001}"#.utf8))
    #expect(wrong == .refused(Refusal(.captchaWrong, errmsg: nil)))
  }

  @Test func `what becomes of a friendship`() throws {
    let text = #"{"retcode":0,"result":{"result1":0,"account":9,"tuin":7,"stat":10}}"#
    let result = FriendshipResult(account: 9, uin: Uin(7), statusCode: 10)
    #expect(try roundTrip(AddNeedVerify2.self, text) == result)
    #expect(try roundTrip(AllowAndAdd2.self, text) == result)
    let short = Array(#"{"retcode":0,"result":"ok"}"#.utf8)
    #expect(try AllowAddedRequest2.decode(short).value().account == 0)
  }
}
