import Chat
import Testing
import WebQQProtocol

@testable import Server

struct StrictTests {
  private func friends(
    _ visitor: Visitor,
    hash: String?,
    headers: [(name: String, value: String)]
  ) async throws -> String {
    let request = GetUserFriends2.Request(hash: hash, vfwebqq: visitor.tokens.vfwebqq)
    let wire = WireRequest(
      method: .post,
      url: visitor.base + GetUserFriends2.address.path,
      headers: headers,
      body: Array(request.encode().encoded.utf8)
    )
    return String(decoding: try await visitor.transport.send(wire).body, as: UTF8.self)
  }

  /// A client that signed in while nobody looked, on a server that looks now.
  private func strict() async throws -> (rig: Rig, visitor: Visitor, ptwebqq: String) {
    let lenient = try await Rig()
    let first = try await lenient.signIn(10_001)
    let ptwebqq = try #require(await first.transport.cookie("ptwebqq", for: first.base))
    await lenient.server.stop()
    let rig = try await Rig(lenient.folder) { $0.isStrict = true }
    let visitor = rig.visitor()
    visitor.tokens = first.tokens
    await visitor.transport.setCookie("ptwebqq=\(ptwebqq); PATH=/;", from: visitor.base)
    return (rig, visitor, ptwebqq)
  }

  @Test func `a strict server wants headers and the hash of the time`() async throws {
    let (rig, visitor, ptwebqq) = try await strict()
    let agent = (name: "User-Agent", value: WebQQApplication.userAgent)
    let referer = (name: "Referer", value: HostRole.contacts.referer ?? "")
    let hash = FriendListHash.p.hash(uin: 10_001, ptwebqq: ptwebqq)
    #expect(try await friends(visitor, hash: hash, headers: []).contains("100101"))
    #expect(try await friends(visitor, hash: hash, headers: [agent]).contains(":103,"))
    let both = [agent, referer]
    #expect(try await friends(visitor, hash: nil, headers: both) == #"{"retcode":50}"#)
    #expect(try await friends(visitor, hash: "00", headers: both) == #"{"retcode":50}"#)
    #expect(try await friends(visitor, hash: hash, headers: both).hasPrefix(#"{"retcode":0,"#))
    await rig.server.stop()
  }
}
