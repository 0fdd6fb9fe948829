import Foundation

/// The program itself, run as a process.
struct Program {
  /// How a run ended.
  struct Outcome: Equatable, Sendable {
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
  ) async throws -> Outcome {
    let path = try path()
    return try await onThread {
      let child = try Subprocess(path, arguments, environment: environment)
      child.input.write(input)
      child.input.close()
      // Both are shorter than a pipe holds, so the order of reading does not matter.
      let (output, complaint) = (child.output.readToEnd(), child.complaint.readToEnd())
      return Outcome(status: child.wait(), output: output, complaint: complaint)
    }
  }
}
