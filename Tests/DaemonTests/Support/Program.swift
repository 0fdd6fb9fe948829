import Foundation
import Testing

/// The program itself, run as a process.
struct Program {
  /// How a run ended.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var complaint: String
  }

  enum Failure: Error {
    case notBuilt(path: String)
  }

  /// Beside the test bundle, where the package manager puts both.
  static func path() throws -> String {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = bundle.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/webqqd"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Failure.notBuilt(path: path)
    }
    return path
  }

  /// Runs to the end; the input is a pipe, never a terminal.
  static func run(
    _ arguments: [String],
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = try make(arguments, environment: environment)
    let (input, output, complaint) = (Pipe(with: input), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    // Both are shorter than a pipe holds, so the order of reading does not matter.
    let outcome = Outcome(status: 0, output: try output.text(), complaint: try complaint.text())
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: outcome.output,
      complaint: outcome.complaint
    )
  }

  static func make(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path())
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }
}

extension Pipe {
  /// A pipe that holds a short text and its end.
  convenience init(with text: String) {
    self.init()
    fileHandleForWriting.write(Data(text.utf8))
    // Closing what was written whole cannot lose anything.
    try? fileHandleForWriting.close()
  }

  func text() throws -> String {
    String(decoding: try fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }
}
