import Testing

@testable import WebQQProtocol

/// What is asked about people, as it goes over the wire and comes out on the other side.
@Suite struct PeopleRequestTests {
  private func expect<E: Endpoint>(
    _ endpoint: E.Type,
    _ request: E.Request,
    _ wire: FormBody
  ) throws {
    #expect(request.encode() == wire, "\(endpoint)")
    #expect(try E.decodeRequest(wire) == request, "\(endpoint)")
  }

  @Test(
    arguments: [
      [:], ["r": "{}"], ["r": #"{"account":"x","vfwebqq":"v"}"#], ["r": #"{"account":1}"#],
      ["r": #"{"account":-1,"vfwebqq":"v","token":"t"}"#], ["r": "{"],
    ] as [FormBody]
  )
  func `without a number or a credential nothing is asked`(form: FormBody) {
    #expect(throws: ProtocolError.self) { try AllowAddedRequest2.decodeRequest(form) }
    #expect(throws: ProtocolError.self) { try AllowAndAdd2.decodeRequest(form) }
    #expect(throws: ProtocolError.self) { try DenyAddedRequest2.decodeRequest(form) }
    #expect(throws: ProtocolError.self) { try AddNoVerify2.decodeRequest(form) }
    #expect(throws: ProtocolError.self) { try AddNeedVerify2.decodeRequest(form) }
    #expect(throws: ProtocolError.self) { try AnswerAndAdd2.decodeRequest(form) }
    #expect(throws: ProtocolError.self) { try SearchQQByUin2.decodeRequest(form) }
    #expect(throws: ProtocolError.self) { try GetStrangerInfo2.decodeRequest(form) }
    #expect(throws: ProtocolError.self) { try GetFace.decodeRequest(form) }
  }

  @Test(arguments: ["0", "3", "-1"])
  func `a deletion of another kind is malformed`(kind: String) {
    let form: FormBody = ["tuin": "7", "delType": kind, "vfwebqq": "v"]
    #expect(throws: ProtocolError.self) { try DeleteFriend.decodeRequest(form) }
  }

  @Test(arguments: ["", "7", "{}", "[1", #"["x"]"#, "[-1]"])
  func `a list of people that is none is malformed`(list: String) {
    let form: FormBody = ["tuin": list, "vfwebqq": "v"]
    #expect(throws: ProtocolError.self) { try GetLongNick.decodeRequest(form) }
  }

  @Test func `more people than one call takes are malformed`() {
    let list = Array(repeating: "1", count: GetLongNick.mostPeople + 1).joined(separator: ",")
    let form: FormBody = ["tuin": "[\(list)]", "vfwebqq": "v"]
    #expect(throws: ProtocolError.self) { try GetLongNick.decodeRequest(form) }
  }

  @Test func `answers to a request carry the real number`() throws {
    try expect(
      AllowAddedRequest2.self,
      .init(account: 555_010_009, vfwebqq: "v"),
      ["r": #"{"account":555010009,"vfwebqq":"v"}"#]
    )
    try expect(
      AllowAndAdd2.self,
      .init(account: 555_010_009, category: 1, markName: "阿", vfwebqq: "v"),
      ["r": #"{"account":555010009,"gid":1,"mname":"阿","vfwebqq":"v"}"#]
    )
    try expect(
      DenyAddedRequest2.self,
      .init(account: 555_010_009, message: "no", vfwebqq: "v"),
      ["r": #"{"account":555010009,"msg":"no","vfwebqq":"v"}"#]
    )
  }

  @Test func `adding carries the token`() throws {
    try expect(
      AddNoVerify2.self,
      .init(account: 9, category: 2, markName: "m", token: "t", vfwebqq: "v"),
      ["r": #"{"account":9,"myallow":1,"groupid":2,"mname":"m","token":"t","vfwebqq":"v"}"#]
    )
    try expect(
      AddNeedVerify2.self,
      .init(account: 9, category: 2, message: "hi", token: "t", vfwebqq: "v"),
      ["r": #"{"account":9,"myallow":1,"groupid":2,"msg":"hi","token":"t","vfwebqq":"v"}"#]
    )
    try expect(
      AddNeedVerify2.self,
      .init(account: 9, category: 2, markName: "m", message: "hi", token: "t", vfwebqq: "v"),
      [
        "r":
          #"{"account":9,"myallow":1,"groupid":2,"mname":"m","msg":"hi","token":"t","vfwebqq":"v"}"#
      ]
    )
    try expect(
      AnswerAndAdd2.self,
      .init(account: 9, category: 2, markName: "", answer: "42", token: "t", vfwebqq: "v"),
      [
        "r":
          #"{"account":9,"myallow":1,"groupid":2,"mname":"","answer":"42","token":"t","vfwebqq":"v"}"#
      ]
    )
  }

  @Test func `changes to a friend are plain forms`() throws {
    try expect(
      DeleteFriend.self,
      .init(uin: Uin(7), isOnBothSides: true, vfwebqq: "v"),
      ["tuin": "7", "delType": "2", "vfwebqq": "v"]
    )
    try expect(
      ChangeMarkName2.self,
      .init(uin: Uin(7), markName: "同桌&", vfwebqq: "v"),
      ["tuin": "7", "markname": "同桌&", "vfwebqq": "v"]
    )
    try expect(
      ModifyFriendGroup.self,
      .init(uin: Uin(7), category: 3, vfwebqq: "v"),
      ["tuin": "7", "newid": "3", "vfwebqq": "v"]
    )
    try expect(
      SetLongNick2.self,
      .init(signature: "安静", vfwebqq: "v"),
      ["r": #"{"nlk":"安静","vfwebqq":"v"}"#]
    )
  }

  @Test func `questions about people go in the query`() throws {
    try expect(
      SearchQQByUin2.self,
      .init(account: 555_010_009, verifySession: "h02", code: "abcd", vfwebqq: "v", t: 5),
      ["tuin": "555010009", "verifysession": "h02", "code": "abcd", "vfwebqq": "v", "t": "5"]
    )
    try expect(
      GetStrangerInfo2.self,
      .init(uin: Uin(7), vfwebqq: "v", t: 5),
      ["tuin": "7", "verifysession": "", "gid": "0", "code": "", "vfwebqq": "v", "t": "5"]
    )
    try expect(
      GetQQLevel2.self,
      .init(uin: Uin(7), vfwebqq: "v", t: 5),
      ["tuin": "7", "vfwebqq": "v", "t": "5"]
    )
    try expect(
      GetAllowInfo2.self,
      .init(uin: Uin(7), vfwebqq: "v", t: 5),
      ["tuin": "7", "vfwebqq": "v", "t": "5"]
    )
    try expect(
      GetLongNick.self,
      .init(uins: [Uin(7), Uin(8)], vfwebqq: "v", t: 5),
      ["tuin": "[7,8]", "vfwebqq": "v", "t": "5"]
    )
    try expect(
      GetFace.self,
      .init(owner: .group(GroupCode(7)), vfwebqq: "v", t: 5),
      ["cache": "0", "type": "4", "fid": "0", "uin": "7", "vfwebqq": "v", "t": "5"]
    )
    try expect(
      GetImage.self,
      .init(account: "", random: "0.5", aid: WebQQApplication.searchCaptchaID),
      ["aid": "1003901", "r": "0.5"]
    )
  }
}
