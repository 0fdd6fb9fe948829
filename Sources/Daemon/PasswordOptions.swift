import ArgumentParser
import Chat
import Glibc
import Platform

/// The ways to give a password; never an argument, never the environment.
struct PasswordOptions: ParsableArguments {
  @Option(
    name: .customLong("password-command"),
    help: ArgumentHelp(
      "A command whose first line of output is the password; run without a shell.",
      discussion: """
        Without it the password is asked for on the terminal, or one line of standard input is read.
        """,
      valueName: "cmd"
    )
  )
  var command: String?

  /// Asked twice on a terminal, since nobody can see what is typed.
  func read(for account: UInt64) throws -> Secret {
    if let command { return Secret(try PasswordSource.command(command)) }
    let password = try PasswordSource.standardInput(prompt: "Password for \(account): ")
    if isatty(STDIN_FILENO) == 1 {
      let again = try PasswordSource.standardInput(prompt: "The same again: ")
      guard password == again else { throw CommandFailure.passwordsDiffer }
    }
    return Secret(password)
  }
}
