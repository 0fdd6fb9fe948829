import Testing

@testable import TUI

struct CommandLineTests {
  @Test(arguments: ["", "hello", "//path", " /help"])
  func `messages are no commands`(text: String) {
    #expect(CommandLine(text) == nil)
  }

  @Test func `a slash alone is a command without a name`() {
    #expect(CommandLine("/")?.name == "")
  }

  @Test func `the last argument is the rest as it was typed`() {
    let line = CommandLine("/msg  bob   two  words \n")
    #expect(line?.name == "msg")
    #expect(line?.arguments(limit: 2) == ["bob", "two  words"])
  }

  @Test func `quotes hold a name with blanks together`() {
    #expect(CommandLine("/msg \"李 雷\" hi")?.arguments(limit: 2) == ["李 雷", "hi"])
    #expect(CommandLine("/query \"李 雷\"")?.arguments(limit: 1) == ["李 雷"])
    #expect(CommandLine("/msg \"open hi")?.arguments(limit: 2) == ["\"open", "hi"])
  }
}
