import Testing

@testable import Server

/// Faults that only a socket can show.
@Suite(.timeLimit(.minutes(8))) struct ResponseDeliveryTests {
  /// What a connection receives until the server closes it.
  private func answer(_ fault: String) async throws -> String {
    let plan = try FaultPlan(parsing: [fault])
    let rig = try await Rig {
      $0.clock = .system
      $0.faults = plan
    }
    let connection = try RawConnection(port: try await rig.server.start().port)
    connection.write(
      Array("GET /cgi-bin/ver HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8)
    )
    let bytes = await connection.read { _ in false }
    await rig.server.stop()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a cut answer announces more than it brings`() async throws {
    let text = try await answer("all:cut=5")
    #expect(text.contains("Content-Length: 20\r\n"))
    #expect(text.hasSuffix("\r\n\r\nptuiV"))
  }

  @Test func `a cut behind the end cuts nothing`() async throws {
    #expect(try await answer("all:cut=20").hasSuffix("ptuiV(201205211530);"))
  }

  @Test func `a slow answer is whole, and takes its time`() async throws {
    let begun = ContinuousClock.now
    #expect(try await answer("all:slow=100").hasSuffix("ptuiV(201205211530);"))
    #expect(ContinuousClock.now - begun >= .milliseconds(200))
  }
}
