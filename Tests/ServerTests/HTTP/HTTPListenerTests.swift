import Chat
import Foundation
import Testing
import WebQQProtocol

@testable import Server

/// The same server over real sockets of this machine.
struct HTTPListenerTests {
  let rig: Rig
  let address: BoundAddress

  init() async throws {
    rig = try await Rig { $0.clock = .system }
    address = try await rig.server.start()
  }

  private func visitor() -> Visitor {
    Visitor(transport: SocketTransport(port: address.port), base: address.url)
  }

  private func signIn(_ account: UInt64) async throws -> Visitor {
    let visitor = visitor()
    try await visitor.signIn(account)
    return visitor
  }

  /// What a connection is answered to some bytes.
  private func answer(_ text: String) async throws -> String {
    let connection = try RawConnection(port: address.port)
    connection.write(Array(text.utf8))
    return String(decoding: await connection.read { RawResponse($0) != nil }, as: UTF8.self)
  }

  @Test func `what is no HTTP is refused`() async throws {
    #expect(try await answer("nonsense\r\n\r\n").contains(" 400 "))
    await rig.server.stop()
  }

  @Test func `a body of more than a mebibyte is refused and its connection closed`() async throws {
    let connection = try RawConnection(port: address.port)
    let length = HTTPListener.maximumBodySize + 1
    let head = "POST /channel/poll2 HTTP/1.1\r\nHost: x\r\nContent-Length: \(length)\r\n\r\n"
    connection.write(Array(head.utf8) + [UInt8](repeating: 0x61, count: length))
    let text = String(decoding: await connection.read { _ in false }, as: UTF8.self)
    #expect(text.contains(" 413 "))
    #expect(text.hasSuffix(#"{"retcode":100006,"errmsg":""}"#))
    await rig.server.stop()
  }

  @Test func `a refused upload is read on, but not beyond what a file may have`() async throws {
    let rig = try await Rig {
      $0.clock = .system
      $0.files.maximumSize = 100_000
    }
    let url = "http://x\(UploadOfflinePic.address.path)"
    let port = try await rig.server.start().port
    for (size, status) in [(90_000, 200), (1_000_000, 413)] {
      let connection = try RawConnection(port: port)
      let upload = WireRequest.upload([UInt8](repeating: 1, count: size), to: url)
      connection.write(RawRequest(upload, try #require(LoopbackURL(url)), nil).bytes)
      let answer = await connection.read { RawResponse($0) != nil }
      #expect(RawResponse(answer)?.status == status)
    }
    await rig.server.stop()
  }

  @Test func `an upload that is answered unread leaves its connection open`() async throws {
    let faults = try FaultPlan(parsing: ["all:502@1"])
    let rig = try await Rig {
      $0.clock = .system
      $0.faults = faults
    }
    let url = "http://x\(UploadOfflinePic.address.path)"
    let connection = try RawConnection(port: try await rig.server.start().port)
    let upload = WireRequest.upload([UInt8](repeating: 1, count: 300_000), to: url)
    connection.write(RawRequest(upload, try #require(LoopbackURL(url)), nil).bytes)
    let refusal = await connection.read { RawResponse($0) != nil }
    #expect(RawResponse(refusal)?.status == 502)
    connection.write(Array("GET /cgi-bin/ver HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
    #expect(RawResponse(await connection.read { RawResponse($0) != nil })?.status == 200)
    await rig.server.stop()
  }

  @Test func `an unknown path and method are answered at once`() async throws {
    let get = try await answer("GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(get.hasSuffix(#"{"retcode":100006,"errmsg":""}"#))
    let put = try await answer("PUT /check HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
    #expect(put.contains(" 405 "))
    await rig.server.stop()
  }

  @Test func `the whole way and a conversation`() async throws {
    let orange = try await signIn(10_001)
    let whale = try await signIn(10_002)
    async let batch = whale.poll()
    let target = try await orange.uin(ofNick: "Blue Whale")
    #expect(try await orange.send("在吗", to: target) == .ok(SendResult()))
    var texts = try await batch.texts
    // The presence of 10001 may have answered the first poll.
    if texts.isEmpty { texts = try await whale.poll().texts }
    #expect(texts == ["在吗"])
    await rig.server.stop()
  }

  @Test func `one connection carries many requests`() async throws {
    let connection = try RawConnection(port: address.port)
    let request = "GET /cgi-bin/ver HTTP/1.1\r\nHost: x\r\n\r\n"
    for _ in 0..<3 {
      connection.write(Array(request.utf8))
      let response = try #require(RawResponse(await connection.read { RawResponse($0) != nil }))
      #expect(String(decoding: response.body, as: UTF8.self) == "ptuiV(201205211530);")
    }
    await rig.server.stop()
  }

  @Test func `a message for a poll whose connection broke comes with the next`() async throws {
    let orange = try await signIn(10_001)
    let whale = try await signIn(10_002)
    let connection = try RawConnection(port: address.port)
    let request = WireRequest(
      method: .post,
      url: address.url + Poll2.address.path,
      body: Array(Poll2.Request(session: whale.session).encode().encoded.utf8)
    )
    let url = try #require(LoopbackURL(request.url))
    // Presences first, so that the poll is held.
    _ = try await orange.uin(ofNick: "Blue Whale")
    connection.write(RawRequest(request, url, nil).bytes)
    await rig.server.world.waitForPoll()
    await connection.cut()
    let target = try await orange.uin(ofNick: "Blue Whale")
    #expect(try await orange.send("one", to: target).retcode == 0)
    await rig.server.world.waitForCut()
    var texts: [String] = []
    while texts.isEmpty { texts = try await whale.poll().texts }
    #expect(texts == ["one"])
    await rig.server.stop()
  }

  @Test func `stopping answers the polls that are held`() async throws {
    let whale = try await signIn(10_002)
    async let held = whale.poll()
    await rig.server.world.waitForPoll()
    await rig.server.stop()
    #expect(try await held.retcode == 102)
  }

  @Test func `a port in use is named`() async throws {
    let other = try await Rig { [port = address.port] in $0.port = port }
    let error = ServerError.addressInUse(host: "127.0.0.1", port: address.port)
    await #expect(throws: error) { try await other.server.start() }
    await rig.server.stop()
  }

  @Test func `an address of another machine is named`() async throws {
    let other = try await Rig {
      $0.host = "203.0.113.7"
      $0.link = .insecureHTTP
    }
    await #expect(throws: ServerError.self) { try await other.server.start() }
    await rig.server.stop()
  }
}

extension World {
  /// Returns when a poll is held.
  fileprivate func waitForPoll() async {
    while polls.isEmpty { await Task.yield() }
  }

  /// Returns when an answer is known to have been cut off.
  fileprivate func waitForCut() async {
    while !residents.values.contains(where: \.mailbox.lastAnswerWasCut) { await Task.yield() }
  }
}
