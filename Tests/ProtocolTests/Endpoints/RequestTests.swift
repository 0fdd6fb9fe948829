import Chat
import Testing

@testable import WebQQProtocol

@Suite struct RequestTests {
  private static let session = SessionFields(clientid: "30833194", psessionid: "8368ab")

  @Test func `the captured logins are written byte for byte`() throws {
    for sample in try Fixture.cases("login-requests.json") {
      let url = try sample.text(of: "url")
      let query = FormBody(parsing: String(url.drop { $0 != "?" }.dropFirst()))
      let request = try Login.decodeRequest(query)
      #expect(request.account == (try sample["query"]?.text(of: "u")))
      #expect(request.digest.count == 32 && request.submit == 1)
      #expect(Hosts.historic.request(Login.self, request).url == url)
    }
  }

  @Test func `the sent messages are written byte for byte`() throws {
    for sample in try Fixture.cases("send.json") {
      let body = try sample.text(of: "body")
      let form = FormBody(parsing: body)
      switch try sample.text(of: "endpoint") {
      case "send_buddy_msg2":
        #expect(try SendBuddyMsg2.decodeRequest(form).encode().encoded == body)
      case "send_discu_msg2":
        #expect(try SendDiscuMsg2.decodeRequest(form).encode().encoded == body)
      case "send_qun_msg2" where (try sample.text(of: "name")) == "Chinese text in a group":
        #expect(try SendQunMsg2.decodeRequest(form).encode().encoded == body)
      case "send_sess_msg2":
        #expect(try SendSessMsg2.decodeRequest(form).encode().encoded == body)
      default:
        // Pictures carry two fields more.
        #expect(try SendQunMsg2.Request(form).message.content == Content(sample["content_array"]))
      }
    }
  }

  @Test func `login2 opens with null and resumes with the old session`() throws {
    var request = Login2.Request(status: .online, ptwebqq: "ab", clientid: "308")
    let r =
      #"{"status":"online","ptwebqq":"ab","passwd_sig":"","clientid":"308","psessionid":null}"#
    #expect(request.encode() == ["r": r, "clientid": "308", "psessionid": "null"])
    #expect(try Login2.decodeRequest(request.encode()) == request)
    request.psessionid = "83"
    #expect(try Login2.decodeRequest(request.encode()) == request)
  }

  @Test(
    arguments: [
      #"r={"clientid":"308","psessionid":null,"ptwebqq":"ab"}&clientid=308&psessionid="#,
      #"r={ "ptwebqq" : "ab", "clientid" : 308 }"#,
      #"clientid=308&r={"ptwebqq":"ab"}&psessionid=null"#,
    ])
  func `login2 is read in every form that clients used`(body: String) throws {
    #expect(
      try Login2.decodeRequest(FormBody(parsing: body))
        == .init(status: .online, ptwebqq: "ab", clientid: "308")
    )
  }

  @Test func `a request whose r is no JSON names r`() {
    #expect(throws: ProtocolError.malformed(endpoint: "/channel/login2", field: "r")) {
      try Login2.decodeRequest(["r": "{x", "clientid": "308"])
    }
  }

  @Test func `a request without what it needs names the field`() {
    #expect(throws: ProtocolError.malformed(endpoint: "/channel/login2", field: "clientid")) {
      try Login2.decodeRequest(["r": "{}"])
    }
    #expect(throws: ProtocolError.malformed(endpoint: "/login", field: "u")) {
      try Login.decodeRequest([:])
    }
    #expect(throws: ProtocolError.malformed(endpoint: "/channel/send_qun_msg2", field: "content")) {
      try SendQunMsg2.decodeRequest(["r": #"{"group_uin":1,"msg_id":1}"#])
    }
    #expect(
      throws: ProtocolError.malformed(endpoint: "/channel/change_status2", field: "newstatus")
    ) {
      try ChangeStatus2.decodeRequest(["newstatus": "dancing"])
    }
  }

  @Test func `poll2 carries the ids as numbers`() throws {
    let request = Poll2.Request(session: Self.session, ids: [700_002, 5])
    let r = #"{"clientid":"30833194","psessionid":"8368ab","key":0,"ids":[700002,5]}"#
    #expect(
      request.encode() == ["r": r, "clientid": "30833194", "psessionid": "8368ab"] as FormBody
    )
    #expect(try Poll2.decodeRequest(request.encode()) == request)
  }

  @Test func `poll2 without r is read from the outer fields`() throws {
    #expect(
      try Poll2.decodeRequest(["clientid": "30833194", "psessionid": "8368ab"])
        == .init(session: Self.session)
    )
  }

  @Test func `what clients write about groups servers read`() throws {
    let query = GroupQuery(code: GroupCode(1), vfwebqq: "v", t: 9)
    try check(GetGroupMemberStat2.self, query)
    try check(GetGroupPublicInfo2.self, query)
    try check(GetSelfBusinessCard2.self, query)
    let codes = [GroupCode(1), GroupCode(2)]
    try check(GetGroupInfo.self, .init(codes: codes, keys: ["memo", "gid"], vfwebqq: "v", t: 9))
    try check(ApplyJoinGroup2.self, .init(code: GroupCode(1), message: "请&让", vfwebqq: "v"))
    try check(QuitGroup2.self, .init(code: GroupCode(1), vfwebqq: "v"))
    try check(UpdateGroupInfo2.self, .init(code: GroupCode(1), markName: "", vfwebqq: "v"))
    try check(UpdateGroupBusinessCard2.self, .init(code: GroupCode(1), name: "", vfwebqq: "v"))
    for answer in OpGroupJoinReq.Answer.allCases {
      try check(
        OpGroupJoinReq.self,
        .init(
          gid: Gid(1),
          person: Uin(2),
          message: "满了",
          answer: answer,
          session: Self.session,
          t: 9
        )
      )
    }
    let masks = [GetGroupNameListMask2.Mask(gid: Gid(1), mask: 2), .init(gid: Gid(2), mask: 0)]
    try check(
      MessageFilter.self,
      .init(masks: masks, index: 1_075, port: 60_213, vfwebqq: "v")
    )
    for isByNumber in [true, false] {
      try check(
        SearchGroups.self,
        .init(text: "爬山", isByNumber: isByNumber, vfwebqq: "v", t: 9)
      )
    }
  }

  @Test func `what clients write about discussions servers read`() throws {
    let people = DiscussionPeople(
      buddies: [Uin(1), Uin(2)],
      groupMembers: [.init(uin: Uin(3), gid: Gid(4))]
    )
    let session = Self.session
    try check(CreateDiscu.self, .init(name: "", people: people, session: session, vfwebqq: "v"))
    try check(
      ChangeDiscuMem.self,
      .init(did: Did(7), people: people, removed: [Uin(5)], session: session, vfwebqq: "v")
    )
    try check(ModifyDiscuInfo.self, .init(did: Did(7), name: "", session: session, vfwebqq: "v"))
    try check(QuitDiscu.self, .init(did: Did(7), session: session, vfwebqq: "v", t: 9))
  }

  @Test func `requests about groups without what they need name the field`() {
    let join = "/channel/op_group_join_req"
    for answer in ["", "1", "4", "x", "99999999999999999999"] {
      #expect(throws: ProtocolError.malformed(endpoint: join, field: "op_type")) {
        try OpGroupJoinReq.decodeRequest(["group_uin": "1", "req_uin": "2", "op_type": answer])
      }
    }
    let filter = MessageFilter.address.path
    for list in ["", "{", "[]", #"{"groupmask":[]}"#, #"{"discumask":{}}"#] {
      #expect(throws: ProtocolError.malformed(endpoint: filter, field: "itemlist")) {
        try MessageFilter.decodeRequest(["itemlist": list, "vfwebqq": "v"])
      }
    }
    #expect(
      throws: ProtocolError.malformed(endpoint: UpdateGroupInfo2.address.path, field: "markname")
    ) {
      try UpdateGroupInfo2.decodeRequest(["r": #"{"gcode":1,"vfwebqq":"v"}"#])
    }
    #expect(throws: ProtocolError.malformed(endpoint: SearchGroups.address.path, field: "all")) {
      try SearchGroups.decodeRequest(["vfwebqq": "v"])
    }
  }

  @Test func `a page of a search has bounds`() throws {
    let query: FormBody = ["all": "1", "pg": "-4", "perpage": "9999999", "vfwebqq": "v"]
    let request = try SearchGroups.decodeRequest(query)
    #expect(request.page == 1 && request.pageSize == SearchGroups.largestPage)
  }

  @Test func `what clients write servers read`() throws {
    try check(LoginPage.self, .init(statusCode: 40))
    try check(Check.self, .init(account: "12345", loginSignature: "s", random: "0.5"))
    try check(GetImage.self, .init(account: "12345", random: "0.5"))
    try check(CheckSig.self, .init(account: "12345", signature: "s*_-", statusCode: 70))
    try check(LoginProxy.self, .init())
    try check(GetUserFriends2.self, .init(hash: "5142", vfwebqq: "v"))
    try check(GetUserFriends2.self, .init(hash: nil, vfwebqq: "v"))
    try check(GetGroupNameListMask2.self, .init(vfwebqq: "v"))
    try check(GetGroupInfoExt2.self, .init(code: GroupCode(1), vfwebqq: "v", t: 9))
    try check(GetDiscusList.self, .init(session: Self.session, vfwebqq: "v", t: 9))
    try check(GetDiscuInfo.self, .init(did: Did(7), session: Self.session, vfwebqq: "v", t: 9))
    try check(GetOnlineBuddies2.self, .init(session: Self.session, t: 9))
    try check(GetRecentList2.self, .init(vfwebqq: "v", session: Self.session))
    try check(GetFriendUin2.self, .init(target: .contact(Uin(3)), vfwebqq: "v", t: 9))
    try check(GetFriendUin2.self, .init(target: .group(GroupCode(3)), vfwebqq: "v", t: 9))
    try check(GetSelfInfo2.self, .init(t: 9))
    try check(GetFriendInfo2.self, .init(uin: Uin(3), vfwebqq: "v", t: 9))
    try check(GetSingleLongNick2.self, .init(uin: Uin(3), vfwebqq: "v", t: 9))
    try check(ChangeStatus2.self, .init(status: .silent, session: Self.session, t: 9))
    try check(InputNotify2.self, .init(to: Uin(3), session: Self.session, t: 9))
    try check(Shake2.self, .init(to: Uin(3), session: Self.session, t: 9))
    for place in [.group(Gid(5)), .discussion(Did(6))] as [StrangerPlace] {
      try check(
        GetC2cmsgSig2.self,
        .init(place: place, to: Uin(3), session: Self.session, t: 9)
      )
    }
    try check(Logout2.self, .init(session: Self.session, t: 9))
  }

  private func check<E: Endpoint>(_ endpoint: E.Type, _ request: E.Request) throws {
    let form = FormBody(parsing: request.encode().encoded)
    #expect(form == request.encode())
    #expect(try E.decodeRequest(form) == request)
  }
}

extension SendQunMsg2.Request {
  fileprivate init(_ form: FormBody) throws {
    let fields = try RequestFields(form)
    self.init(group: Gid(0), message: try OutgoingMessage(decoding: fields))
  }
}
