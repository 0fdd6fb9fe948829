import Glibc

/// A server process; it ends with this value at the latest.
final class Service: Sendable {
  /// What it printed first.
  let greeting: String
  private let child: Subprocess

  /// Starts `webqqd serve` on a free port of loopback and waits until it accepts.
  init(_ arguments: [String]) async throws {
    let path = try Program.path()
    let words = ["serve", "--listen", "127.0.0.1:0", "--until-input-ends"] + arguments
    (child, greeting) = try await onThread {
      let child = try Subprocess(path, words)
      var bytes: [UInt8] = []
      while bytes.last != UInt8(ascii: "\n"), case let more = child.output.readSome(), !more.isEmpty
      {
        bytes += more
      }
      return (child, String(decoding: bytes, as: UTF8.self))
    }
  }

  var port: UInt16 {
    UInt16(greeting.split(separator: ":").last.map { $0.filter(\.isNumber) } ?? "") ?? 0
  }

  func send(_ signal: Int32) { kill(child.processID, signal) }

  func closeInput() { child.input.close() }

  /// Waits for its end; the exit status, 128 and more for a signal nobody caught.
  func end() async throws -> Int32 { try await onThread { [child] in child.wait() } }

  /// What it said until its end.
  func rest() async throws -> (output: String, complaint: String) {
    try await onThread { [child] in (child.output.readToEnd(), child.complaint.readToEnd()) }
  }

  /// The answer to a GET request, head and body.
  func get(_ target: String) async throws -> String {
    try await onThread { [port] in
      let connection = try Connection(port: port)
      connection.send("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
      return connection.readToEnd()
    }
  }
}
