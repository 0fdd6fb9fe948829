import Testing

@testable import WebQQProtocol

/// Requests of files: missing fields first, then what is written is what is read.
@Suite struct FileEndpointTests {
  private let session = SessionFields(clientid: "30833194", psessionid: "8368")

  private func again<E: Endpoint>(_ endpoint: E.Type, _ request: E.Request) throws -> E.Request {
    try E.decodeRequest(FormBody(parsing: request.encode().encoded))
  }

  @Test func `a request without its main field is malformed`() {
    #expect(throws: ProtocolError.self) { try GetOffpic2.decodeRequest(["f_uin": "1"]) }
    #expect(throws: ProtocolError.self) { try GetCface2.decodeRequest(["guid": "a"]) }
    #expect(throws: ProtocolError.self) { try GetGroupPic.decodeRequest(["gid": "1"]) }
    #expect(throws: ProtocolError.self) { try GetFile2.decodeRequest(["lcid": "x", "to": "1"]) }
    #expect(throws: ProtocolError.self) { try RefuseFile2.decodeRequest(["lcid": "1"]) }
    #expect(throws: ProtocolError.self) { try NotifyOffFile2.decodeRequest(["to": "1"]) }
    #expect(throws: ProtocolError.self) { try SendOffFile2.decodeRequest(["r": "{\"to\":1}"]) }
  }

  @Test func `a signature that is refused or empty is malformed`() {
    #expect(throws: MalformedField.self) { try PictureSignature(decoding: ["reply": 1]) }
    #expect(throws: MalformedField.self) {
      try PictureSignature(decoding: ["reply": 0, "gface_key": "", "gface_sig": "a"])
    }
  }

  @Test func `the sample of a signature is read`() throws {
    let reply = try GetGfaceSig2.decode(Fixture.bytes("contacts-get_gface_sig2.json")).value()
    #expect(reply.key == "Yh5nD8s2KpQ0wLzR" && reply.signature.utf8.count == 112)
    let written = GetGfaceSig2.encode(.ok(reply))
    #expect(try GetGfaceSig2.decode(written).value() == reply)
  }

  @Test func `requests for pictures are read as they were written`() throws {
    let picture = GetOffpic2.Request(path: "/a b&c", from: Uin(3_141_592_653), session: session)
    #expect(try again(GetOffpic2.self, picture) == picture)
    let custom = GetCface2.Request(
      messageID: 24_230,
      name: "A.jPg",
      from: Uin(7),
      session: session
    )
    #expect(try again(GetCface2.self, custom) == custom)
    let group = GetGroupPic.Request(
      isDiscussion: true,
      place: 3_872_983_346,
      sender: Uin(7),
      server: "183.60.50.66:80",
      fileID: 2_063_345_578,
      name: "{6A}.jpg",
      vfwebqq: "ef",
      t: 9
    )
    #expect(try again(GetGroupPic.self, group) == group)
    #expect(
      group.encode().encoded.hasPrefix("type=1&gid=3872983346&uin=7&rip=183.60.50.66&rport=80")
    )
  }

  @Test func `requests for files are read as they were written`() throws {
    let accept = GetFile2.Request(
      offer: 42_117,
      name: "计划.txt",
      from: Uin(7),
      session: session,
      t: 1
    )
    #expect(try again(GetFile2.self, accept) == accept)
    let refuse = RefuseFile2.Request(to: Uin(7), offer: 42_117, session: session, t: 1)
    #expect(try again(RefuseFile2.self, refuse) == refuse)
    let send = SendOffFile2.Request(to: Uin(7), path: "/p", name: "a \"b\".zip", session: session)
    #expect(try again(SendOffFile2.self, send) == send)
    let notify = NotifyOffFile2.Request(
      to: Uin(7),
      name: "a.zip",
      size: 5 << 30,
      session: session,
      t: 1
    )
    #expect(try again(NotifyOffFile2.self, notify) == notify)
  }

  @Test(arguments: ["/v2/", "/v2/1/2/3/4", "/v2/a/2/3/4/5", "/v3/1/2/3/4/5"])
  func `a path that is no road of a file is none`(path: String) {
    #expect(OnlineFile(path: path, fields: ["psessionid": "a"], isFetch: true) == nil)
    #expect(OnlineFile(path: "/v2/1/2/3/4/5", fields: [:], isFetch: true) == nil)
  }

  @Test func `roads of files are read as they were written`() throws {
    let road = OnlineFile(
      own: 10_001,
      peer: Uin(7),
      offer: 1_157,
      index: 1_075,
      port: 60_213,
      isFetch: false,
      psessionid: "83 68"
    )
    let parts = road.target.split(separator: "?")
    #expect(parts[0] == "/v2/10001/7/1157/1075/60213/1/f/1/0/0")
    let query = FormBody(parsing: String(parts[1]))
    #expect(OnlineFile(path: String(parts[0]), fields: query, isFetch: false) == road)

    let left = OfflineFile(name: "照片 1/2.zip", rkey: "ab", offset: 7)
    let pieces = left.target.split(separator: "?")
    let fields = FormBody(parsing: String(pieces[1]))
    #expect(OfflineFile(path: String(pieces[0]), fields: fields) == left)
    #expect(OfflineFile(path: "/a/b", fields: fields) == nil)
    #expect(OfflineFile(path: "/a", fields: ["range": "0"]) == nil)
  }

  @Test(arguments: ["group picture", "offline picture"])
  func `a message with a picture is written as clients of the time wrote it`(name: String) throws {
    let cases = try JSONValue(parsing: Fixture.bytes("send.json"))["cases"]?.elements ?? []
    let sample = try #require(cases.first { $0["name"]?.lenientText == name })
    let form = FormBody(parsing: try #require(sample["body"]?.lenientText))
    let isGroup = sample["endpoint"]?.lenientText == "send_qun_msg2"
    let body =
      isGroup
      ? try SendQunMsg2.decodeRequest(form).encode()
      : try SendBuddyMsg2.decodeRequest(form).encode()
    #expect(body["r"] == sample["r"]?.lenientText)
  }
}
