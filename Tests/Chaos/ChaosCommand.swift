import ArgumentParser
import Glibc

/// Two real clients and a real server, and everything between them breaks.
@main
struct ChaosCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chaos",
    abstract: "Exchange messages while links are cut and the server is killed.",
    discussion: """
      Every message that was acknowledged to its sender must be shown exactly once on the other side,
      in order; one that was not may be shown once or not at all. Half of them at least must be
      acknowledged, and no captcha may be asked for.
      """
  )

  @Option(help: "How long to break things.")
  var minutes = 10
  @Option(help: "Decides what breaks; chance by default.")
  var seed: UInt64?
  @Option(help: "How many messages to exchange; 1000 a minute by default.")
  var messages: Int?
  @Option(help: "How many times faster the waits of the clients pass.")
  var haste = 10
  @Option(help: "The server's program; the one beside this by default.")
  var server: String?

  mutating func validate() throws {
    guard (1...1_440).contains(minutes) else { throw ValidationError("--minutes takes 1 to 1440") }
    guard (1...1_000).contains(haste) else { throw ValidationError("--haste takes 1 to 1000") }
    guard messages ?? 1 > 0 else { throw ValidationError("--messages takes 1 or more") }
  }

  mutating func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let seed = seed ?? UInt64.random(in: 0..<1_000_000)
    say("chaos: seed \(seed), \(minutes) min, \(messages ?? minutes * 1_000) messages")
    let run = try ChaosRun(
      seed: seed,
      limit: .seconds(minutes * 60),
      messages: messages ?? minutes * 1_000,
      haste: haste,
      serverProgram: server ?? Self.programBeside("webqqd")
    )
    let violations = try await run.perform()
    say(run.summary)
    for violation in violations.prefix(20) { say("chaos: VIOLATED: \(violation)") }
    guard violations.isEmpty else {
      say("chaos: \(violations.count) violations; journal: \(run.journalPath)")
      say("chaos: again with --seed \(seed) --minutes \(minutes)")
      throw ExitCode.failure
    }
    run.removeFiles()
  }

  /// Whoever looks on sees each line at once, even through a pipe.
  private func say(_ line: String) {
    let line = line + "\n"
    _ = write(STDOUT_FILENO, line, line.utf8.count)
  }

  /// A program in the directory of this one.
  private static func programBeside(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/" + name
  }
}
