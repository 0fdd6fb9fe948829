import Foundation
import Glibc

/// A server process; it ends with this value at the latest.
final class Service {
  /// What it printed first.
  let greeting: String
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private let complaint = Pipe()

  /// Starts `webqqd serve` on a free port of loopback and waits until it accepts.
  init(_ arguments: [String]) throws {
    process = try Program.make(
      ["serve", "--listen", "127.0.0.1:0", "--until-input-ends"] + arguments
    )
    process.standardInput = input
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    var bytes = Data()
    while bytes.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      bytes += more
    }
    greeting = String(decoding: bytes, as: UTF8.self)
  }

  deinit { closeInput() }

  var port: UInt16 {
    UInt16(greeting.split(separator: ":").last.map { $0.filter(\.isNumber) } ?? "") ?? 0
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  func closeInput() {
    // Closed twice is closed.
    try? input.fileHandleForWriting.close()
  }

  /// Waits for its end; the exit status, 128 and more for a signal nobody caught.
  func end() -> Int32 {
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return process.terminationStatus + (isSignal ? 128 : 0)
  }

  /// What it said until its end.
  func rest() throws -> (output: String, complaint: String) {
    try (output.text(), complaint.text())
  }

  /// The answer to a GET request, head and body.
  func get(_ target: String) throws -> String {
    let connection = try Connection(port: port)
    connection.send("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    return connection.readToEnd()
  }
}
