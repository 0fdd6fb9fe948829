import ArgumentParser
import Testing

@testable import webqqd

@Suite struct UsageTests {
  @Test(arguments: [
    ["frob"], ["account"], ["account", "frob"], ["account", "add"], ["account", "add", "10001"],
    ["account", "add", "10001", "--nick", ""], ["account", "add", "1", "--nick", "x"],
    ["account", "add", "10001", "--nick", "x", "--password", "y"],
    ["account", "add", "10001", "--nick", "x", "y"], ["account", "list", "--data"],
    ["account", "list", "--data", ""], ["friend", "add", "10001"],
    ["group", "create", "70001", "--name", "x"], ["group", "join", "70001", "x"],
    ["discussion", "create", "80001"],
  ])
  func `wrong usage is one line, names a help page and ends with 64`(arguments: [String])
    async throws
  {
    let outcome = try await Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.complaint.hasPrefix("webqqd: "))
    #expect(outcome.complaint.contains("--help"))
    #expect(outcome.complaint.filter(\.isNewline).count == 1)
  }

  @Test func `no command at all is wrong usage`() async throws {
    #expect(try await Program.run([]).status == 64)
  }

  @Test func `what was wrong with a number is said`() async throws {
    #expect(
      try await Program.run(["account", "remove", "12"]).complaint == """
        webqqd: The value '12' is invalid for '<number>': an account number has 5 to 10 digits, \
        like 10001; see 'webqqd account remove --help'

        """
    )
  }

  @Test func `an argument cannot put a control on the terminal`() async throws {
    let complaint = try await Program.run(["fr\u{1B}[2Job"]).complaint
    #expect(complaint.contains("⟦U+001B⟧"))
    #expect(!complaint.contains("\u{1B}"))
  }

  @Test func `the help of every command has an example`() {
    for command in commands(below: Webqqd.self) {
      #expect(Webqqd.helpMessage(for: command).contains("Example:"))
    }
  }

  @Test func `help goes to standard output and is no failure`() async throws {
    let outcome = try await Program.run(["account", "add", "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.complaint == "")
    #expect(outcome.output.contains("webqqd account add 10001 --nick 阿杰"))
  }

  private func commands(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap(commands)
  }
}
