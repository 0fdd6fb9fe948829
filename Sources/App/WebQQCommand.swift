import ArgumentParser
import Glibc
import Platform

/// The command line of the client.
@main
struct WebQQCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webqq",
    abstract: "Chat in a terminal over the WebQQ protocol of 2013.",
    discussion: """
      Examples:
        webqq                  ask for server, account and password
        webqq demo             look around: a server and a cast of its own
        webqq chat --server http://127.0.0.1:8420 --account 10001

      Keys: F1 shows them in the program. /quit leaves.
      """,
    version: Version.text,
    subcommands: [
      ChatCommand.self, DemoCommand.self, ReplayCommand.self, ConfigCommand.self,
      DoctorCommand.self,
    ],
    defaultSubcommand: ChatCommand.self
  )

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      complain("webqq: \(failure)")
      exit(withError: ExitCode.failure)
    } catch {
      let code = exitCode(for: error)
      if code == .success { exit(withError: error) }
      complain(fullMessage(for: error))
      exit(withError: code)
    }
  }

  /// Arguments and recordings may be anybody's words: no control of theirs reaches the terminal.
  private static func complain(_ text: String) {
    let safe = LineShield.lines(text) + "\n"
    _ = write(STDERR_FILENO, safe, safe.utf8.count)
  }
}
