import ArgumentParser
import Chat
import Testing

@testable import webqq

@Suite struct CommandLineTests {
  @Test(arguments: [
    ["--bogus"], ["chat", "--account", "1234"], ["chat", "--account", "12345678901"],
    ["chat", "--account", "12a45"], ["chat", "--status", "offline"],
    ["chat", "--captcha", "sixel"], ["chat", "--connect-to", ""],
    ["chat", "--connect-to", "127.0.0.1:8420"], ["chat", "--connect-to", "a:80:b:0"],
    ["chat", "--connect-to", "a:80:b:65536"], ["chat", "--connect-to", "a:0:b:80"],
    ["chat", "--connect-to", "a:80::80"], ["chat", "--connect-to", "a b:80:c:80"],
    ["chat", "extra"], ["demo", "--server", "http://127.0.0.1"], ["chat", "--log-level", "loud"],
    ["replay", "a.jsonl", "--size", "80"],
  ])
  func `wrong usage ends with status 64`(arguments: [String]) {
    do {
      _ = try WebQQCommand.parseAsRoot(arguments)
      Issue.record("accepted")
    } catch {
      #expect(WebQQCommand.exitCode(for: error).rawValue == 64)
    }
  }

  @Test func `without a subcommand it chats`() throws {
    let command = try #require(WebQQCommand.parseAsRoot(["--account", "10001"]) as? ChatCommand)
    #expect(command.account == "10001")
    #expect(command.server == nil)
    #expect(command.status == nil)
  }

  @Test(arguments: [
    "d.web2.qq.com:80:127.0.0.1:8420", ":443:127.0.0.1:8443", "::localhost:8443",
    "[::1]:80:[::1]:8420",
  ])
  func `connections can be led elsewhere`(text: String) throws {
    let arguments = ["chat", "--connect-to", text, "--connect-to", "::localhost:1"]
    let command = try #require(WebQQCommand.parseAsRoot(arguments) as? ChatCommand)
    #expect(command.connectTo == [text, "::localhost:1"])
  }

  @Test func `a password is no argument`() {
    #expect(throws: (any Error).self) { try WebQQCommand.parseAsRoot(["--password", "secret"]) }
  }

  @Test(arguments: PresenceArgument.allCases)
  func `each presence has its name of the wire`(argument: PresenceArgument) {
    #expect(argument.presence == Presence(rawValue: argument.rawValue))
  }

  @Test(arguments: [
    ["--help"], ["chat", "--help"], ["demo", "--help"], ["replay", "--help"],
    ["config", "--help"], ["doctor", "--help"], ["config", "init", "--help"],
    ["config", "check", "--help"],
  ])
  func `every help has an example`(arguments: [String]) {
    do {
      var command = try WebQQCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      #expect(WebQQCommand.fullMessage(for: error).contains("Example"))
      #expect(WebQQCommand.exitCode(for: error) == .success)
    }
  }
}
