import Chat
import Testing
import WebQQProtocol

@testable import Server

/// A server that holds its clients to what the real service wanted.
@Suite(.timeLimit(.minutes(8))) struct StrictTests {
  let rig: Rig
  let transport: PageTransport
  let orange: Visitor

  init() async throws {
    rig = try await Rig { $0.isStrict = true }
    transport = PageTransport(rig.server.loopback())
    orange = Visitor(transport: transport, base: "http://loopback.test")
    try await orange.signIn(10_001)
  }

  private var ptwebqq: String {
    get async { await transport.cookie("ptwebqq", for: orange.base) ?? "" }
  }

  private func online() async throws -> Int {
    let request = GetOnlineBuddies2.Request(session: orange.session, t: 1)
    return try await orange.call(GetOnlineBuddies2.self, request).retcode
  }

  private func groups() async throws -> Int {
    let request = GetGroupNameListMask2.Request(vfwebqq: orange.tokens.vfwebqq)
    return try await orange.call(GetGroupNameListMask2.self, request).retcode
  }

  private func friends(hash: String?) async throws -> String {
    let request = GetUserFriends2.Request(hash: hash, vfwebqq: orange.tokens.vfwebqq)
    return try await orange.text(GetUserFriends2.self, request)
  }

  private func forget(_ cookie: String) async {
    let line = "\(cookie)=; EXPIRES=Fri, 02-Jan-1970 00:00:00 GMT; PATH=/"
    await transport.setCookie(line, from: orange.base)
  }

  /// The code of an upload; 0 when the picture was taken.
  private func upload() async throws -> Int? {
    let fields: FormBody = ["vfwebqq": orange.tokens.vfwebqq]
    let url = orange.base + UploadOfflinePic.address.path
    let request = WireRequest.upload(FileRig.picture, fields, to: url)
    return EveryCall.Answer(try await transport.send(request)).retcode
  }

  @Test func `an upload needs the headers that every request needs`() async throws {
    #expect(try await upload() == 0)
    transport.comeFrom("http://example.org/")
    #expect(try await upload() == 103)
    transport.leaveOut("User-Agent")
    #expect(try await upload() == 100_101)
  }

  @Test func `a request without a User-Agent is refused with 100101`() async throws {
    transport.leaveOut("User-Agent")
    #expect(try await groups() == 100_101)
    #expect(try await online() == 100_101)
    #expect(try await orange.poll().retcode == 100_101)
  }

  @Test func `a request without a Referer is refused with 103`() async throws {
    transport.leaveOut("Referer")
    #expect(try await groups() == 103)
    #expect(try await online() == 103)
    #expect(try await orange.login2(psessionid: orange.tokens.psessionid).retcode == 103)
  }

  @Test(arguments: [
    "http://web2.qq.com/webqq.html", "http://s.web2.qq.com/proxy.html?v=20110412001",
    "http://example.org/?http://d.web2.qq.com/proxy.html", "http://d.web2.qq.com/",
  ])
  func `a Referer of another page is refused with 103`(page: String) async throws {
    transport.comeFrom(page)
    #expect(try await online() == 103)
  }

  @Test(arguments: [
    "http://d.web2.qq.com/proxy.html?v=20110331002&callback=1&id=3",
    "https://d.web2.qq.com/cfproxy.html?v=20110331002&callback=1",
  ])
  func `every Referer of the official page will do`(page: String) async throws {
    transport.comeFrom(page)
    #expect(try await online() == 0)
  }

  @Test(arguments: ["uin", "skey", "p_uin", "p_skey"])
  func `a missing cookie is refused with 108`(cookie: String) async throws {
    await forget(cookie)
    #expect(try await online() == 108)
    #expect(try await groups() == 108)
    #expect(try await orange.poll().retcode == 108)
    #expect(try await orange.login2(psessionid: orange.tokens.psessionid).retcode == 108)
  }

  @Test(arguments: ["uin=o0000010002", "skey=@another", "p_uin=o0000010002", "p_skey=another"])
  func `a cookie of another login is refused with 103`(cookie: String) async throws {
    await transport.setCookie("\(cookie); PATH=/", from: orange.base)
    #expect(try await online() == 103)
    #expect(try await groups() == 103)
  }

  @Test func `an old ptwebqq is refused with 100000 and none with 108`() async throws {
    await transport.setCookie("ptwebqq=00ff; PATH=/", from: orange.base)
    #expect(try await online() == 100_000)
    await forget("ptwebqq")
    #expect(try await online() == 108)
  }

  @Test func `friends are given for hash P alone`() async throws {
    let ptwebqq = await ptwebqq
    for variant in FriendListHash.allCases where variant != .p {
      let hash = variant.hash(uin: 10_001, ptwebqq: ptwebqq)
      #expect(try await friends(hash: hash) == #"{"retcode":50}"#, "\(variant)")
    }
    #expect(try await friends(hash: nil) == #"{"retcode":50}"#)
    #expect(try await friends(hash: "00") == #"{"retcode":50}"#)
    let hash = FriendListHash.p.hash(uin: 10_001, ptwebqq: ptwebqq)
    #expect(try await friends(hash: hash).hasPrefix(#"{"retcode":0,"#))
  }

  @Test func `friends are not given without ptwebqq, whatever the hash`() async throws {
    await forget("ptwebqq")
    let hash = FriendListHash.p.hash(uin: 10_001, ptwebqq: "")
    #expect(try await friends(hash: hash) == #"{"retcode":50}"#)
  }

  @Test(arguments: ["confirmuin", "ptisp"])
  func `a login without a cookie of check is refused with 24`(cookie: String) async throws {
    let code = try await orange.check(10_001)
    await forget(cookie)
    #expect(try await orange.login(10_001, password: "secret", code: code).code == 24)
  }
}
