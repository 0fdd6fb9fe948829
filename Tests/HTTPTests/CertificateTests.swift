import Glibc
import Testing
import WebQQProtocol

@testable import HTTP

@Suite(.timeLimit(.minutes(8)), .enabled(if: TLSServer.isAvailable, "needs the openssl command"))
struct CertificateTests {
  /// Asks the server under a name, trusting its certificate or not.
  private func status(of name: String, isTrusted: Bool) async throws -> Int {
    let server = try await TLSServer()
    var result: Result<Int, any Error> = .success(0)
    try await withClient(
      { _ in
        TransportOptions(
          caFile: isTrusted ? server.certificate : nil,
          resolve: ["\(name):\(server.port):127.0.0.1"],
          proxy: ""
        )
      },
      answer: { _, connection in connection.close() }
    ) { client in
      do {
        let request = WireRequest(url: "https://\(name):\(server.port)/")
        result = .success(try await client.transport.send(request).status)
      } catch { result = .failure(error) }
    }
    try await server.stop()
    return try result.get()
  }

  @Test func `a certificate that nobody has signed is refused in OpenSSL's words`() async throws {
    await #expect(throws: TransportError.certificate(reason: "self-signed certificate")) {
      _ = try await status(of: "localhost", isTrusted: false)
    }
  }

  @Test func `a certificate for another name is refused`() async throws {
    let reason = "no alternative certificate subject name matches target host name 'other.test'"
    await #expect(throws: TransportError.certificate(reason: reason)) {
      _ = try await status(of: "other.test", isTrusted: true)
    }
  }

  @Test func `a certificate of the given authority is trusted`() async throws {
    #expect(try await status(of: "localhost", isTrusted: true) == 200)
  }

  @Test func `a file of authorities that cannot be read is said`() async throws {
    try await withClient(
      { _ in TransportOptions(caFile: "/nonexistent/ca.pem", proxy: "") },
      answer: { _, connection in connection.close() }
    ) { client in
      do throws(TransportError) {
        _ = try await client.transport.send(
          WireRequest(url: "https://127.0.0.1:\(client.server.port)/")
        )
        Issue.record("a response")
      } catch {
        guard case .certificate(let reason) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(reason.contains("/nonexistent/ca.pem"))
      }
    }
  }
}
