import Foundation
import Platform
import Testing

/// A TLS server for `localhost` with a certificate that nobody has signed, run by `openssl`.
final class TLSServer: Sendable {
  private static let command = "/usr/bin/openssl"
  static let isAvailable = access(command, X_OK) == 0

  let port: Int
  let certificate: String
  private let folder: String
  /// The server goes on as long as its standard input is open.
  private let server: ChildProcess

  /// Makes a certificate and waits until the server listens.
  init() async throws {
    var template = Array((NSTemporaryDirectory() + "/webqq-tls-XXXXXX").utf8CString)
    let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    (server, port) = try await onThread {
      do {
        try Self.makeCertificate(in: folder)
        return try Self.serve(from: folder)
      } catch {
        Self.remove(folder)
        throw error
      }
    }
    self.folder = folder
    certificate = folder + "/certificate.pem"
  }

  func stop() async throws {
    try await onThread { [server, folder] in
      server.terminate()
      Self.remove(folder)
    }
  }

  private static func remove(_ folder: String) {
    // What cannot be removed is left for the system's own cleaning.
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func makeCertificate(in folder: String) throws {
    let maker = try start([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2",
      "-keyout", folder + "/key.pem", "-out", folder + "/certificate.pem",
    ])
    try #require(maker.wait() == 0)
  }

  private static func serve(from folder: String) throws -> (ChildProcess, Int) {
    let server = try start([
      "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", folder + "/certificate.pem",
      "-key", folder + "/key.pem",
    ])
    // `ACCEPT 127.0.0.1:40123` is what it says when it listens.
    while let line = server.readLine() {
      let text = String(decoding: line, as: UTF8.self)
      if let match = text.firstMatch(of: #/ACCEPT .*:(\d+)/#), let port = Int(match.output.1) {
        return (server, port)
      }
    }
    server.wait()
    return try #require(nil, "openssl does not listen")
  }

  private static func start(_ arguments: [String]) throws -> ChildProcess {
    let silence = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(silence) }
    return try ChildProcess([command] + arguments, input: .pipe, error: silence)
  }
}
