import Testing
import WebQQProtocol

@testable import HTTP

@Suite(.timeLimit(.minutes(8))) struct ResponseTests {
  private func expectFailure(
    _ limit: Int = 10_000,
    answer: @escaping @Sendable (String, LoopbackServer.Connection) -> Void,
    _ isExpected: @escaping (TransportError) -> Bool
  ) async throws {
    try await withClient(answer: answer) { client in
      do throws(TransportError) {
        _ = try await client.transport.send(
          WireRequest(url: client.url, maximumBodySize: limit)
        )
        Issue.record("a response")
      } catch {
        #expect(isExpected(error), "\(error)")
      }
    }
  }

  private func isInterrupted(_ error: TransportError) -> Bool {
    if case .interrupted = error { return true }
    return false
  }

  /// Whether a body of `x` was refused at the limit, and its beginning kept.
  private func isTooLarge(_ limit: Int) -> (TransportError) -> Bool {
    { error in
      guard case .tooLarge(limit, let head) = error else { return false }
      return head.count <= 512 && head.allSatisfy { $0 == UInt8(ascii: "x") || $0 == 0 }
    }
  }

  @Test func `a connection cut before the answer is an interruption`() async throws {
    try await expectFailure(answer: { _, connection in connection.close() }, isInterrupted)
  }

  @Test func `a connection cut in the head is an interruption`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Le")
        connection.close()
      },
      isInterrupted
    )
  }

  @Test func `a body shorter than announced is an interruption`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789")
        connection.close()
      },
      isInterrupted
    )
  }

  @Test func `a chunked body without its end is an interruption`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")
        connection.close()
      },
      isInterrupted
    )
  }

  @Test(arguments: ["SSH-2.0-OpenSSH_9.2\r\n", "{\"retcode\":0}", "\0\u{1}\u{2}\r\n\r\n"])
  func `an answer that is not HTTP is said to be none`(text: String) async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send(text)
        connection.close()
      },
      { error in
        guard case .interrupted(let reason) = error else { return false }
        return reason.hasPrefix("the answer is not HTTP")
      }
    )
  }

  @Test func `an endless body is stopped at the limit`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\n\r\n")
        while connection.send(String(repeating: "x", count: 65_536)) {}
      },
      isTooLarge(10_000)
    )
  }

  @Test func `an endless chunked body is stopped at the limit`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while connection.send("1000\r\n" + String(repeating: "x", count: 4096) + "\r\n") {}
      },
      isTooLarge(10_000)
    )
  }

  @Test func `a body announced as too large is not waited for`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n")
        connection.waitForClose()
      },
      isTooLarge(10_000)
    )
  }

  @Test func `an endless head is stopped`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\n")
        while connection.send("X-Filler: \(String(repeating: "x", count: 1000))\r\n") {}
      },
      isTooLarge(10_000)
    )
  }

  @Test func `a field without an end is stopped`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\nX-Filler: ")
        while connection.send(String(repeating: "x", count: 65_536)) {}
      },
      isTooLarge(10_000)
    )
  }

  @Test func `what a refused body began with is kept for the log`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\n\r\n<html>")
        while connection.send(String(repeating: "x", count: 5_000)) {}
      },
      { error in
        guard case .tooLarge(10_000, let head) = error else { return false }
        return head.starts(with: Array("<html>xxx".utf8)) && head.count == 512
      }
    )
  }

  @Test func `a body is counted as it unpacks`() async throws {
    let bomb = GzipBomb.bytes(unpacking: 10 << 20)
    #expect(bomb.count < 100_000)
    try await expectFailure(
      200_000,
      answer: { _, connection in
        connection.send(
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n"
        )
        connection.send(bomb)
      },
      isTooLarge(200_000)
    )
  }

  @Test func `a body that does not unpack is an interruption`() async throws {
    try await expectFailure(
      answer: { _, connection in
        connection.reply(200, ["Content-Encoding: gzip"], body: "this is no gzip")
      },
      isInterrupted
    )
  }

  @Test func `a body of exactly the limit is taken`() async throws {
    let answer = { @Sendable (_: String, connection: LoopbackServer.Connection) in
      connection.reply(body: String(repeating: "x", count: 10_000))
    }
    try await withClient(answer: answer) { client in
      let response = try await client.transport.send(
        WireRequest(url: client.url, maximumBodySize: 10_000)
      )
      #expect(response.body.count == 10_000)
    }
    try await expectFailure(9_999, answer: answer, isTooLarge(9_999))
  }

  @Test(arguments: [200, 204, 302, 404, 500, 502, 504])
  func `any status is a response and a redirect is not followed`(status: Int) async throws {
    try await withClient(
      answer: { _, connection in connection.reply(status, ["Location: /elsewhere"]) }
    ) { client in
      let response = try await client.get()
      #expect(response.status == status)
      #expect(response.header("location") == "/elsewhere")
      #expect(client.server.requests.count == 1)
    }
  }

  @Test func `fields come in order, repeated ones one by one`() async throws {
    try await withClient(
      answer: { _, connection in
        connection.send("HTTP/1.1 100 Continue\r\nX-Early: 1\r\n\r\n")
        connection.reply(200, ["A: 1", "Set-Cookie: a=1", "B:  two ", "Set-Cookie: b=2", "C:"])
      }
    ) { client in
      let response = try await client.get()
      let fields = response.headers.dropFirst().map { "\($0.name)=\($0.value)" }
      #expect(fields == ["A=1", "Set-Cookie=a=1", "B=two", "Set-Cookie=b=2", "C="])
    }
  }

  @Test func `a body may hold any bytes and have no length`() async throws {
    let body = (0..<256).map { UInt8($0) }
    try await withClient(
      answer: { _, connection in
        connection.send("HTTP/1.1 200 OK\r\n\r\n")
        connection.send(body)
        connection.close()
      }
    ) { client in
      let response = try await client.get()
      #expect(response.body == body)
    }
  }
}

/// A small body that unpacks to a large one.
enum GzipBomb {
  /// One block of fixed Huffman codes: a zero byte, then runs of 258 more.
  static func bytes(unpacking size: Int) -> [UInt8] {
    var bits = BitWriter(bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
    bits.append(0b1, count: 1)
    bits.append(0b01, count: 2)
    // Codes are written from their highest bit: 0 is 00110000, a run of 258 is 11000101, and its
    // distance of one is 00000.
    bits.append(0b0000_1100, count: 8)
    for _ in 0..<size / 258 { bits.append(0b00000_1010_0011, count: 13) }
    bits.append(0, count: 7)
    return bits.bytes + [0, 0, 0, 0, 0, 0, 0, 0, 0]
  }

  private struct BitWriter {
    var bytes: [UInt8]
    private var used = 8

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Lowest bit first.
    mutating func append(_ value: Int, count: Int) {
      for bit in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(used)
        used += 1
      }
    }
  }
}
