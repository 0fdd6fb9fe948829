import Platform
import Terminal
import Testing

@testable import webqq

@Suite struct TerminalMemoryTests {
  private let directory = TemporaryDirectory()

  private func memory(_ term: String) -> TerminalMemory {
    TerminalMemory(path: directory.path + "/deep/widths.json") { $0 == "TERM" ? term : nil }
  }

  private func widths(_ line: Int) throws -> TerminalWidths {
    let cells = TerminalWidths.Kind.allCases.map { ($0, $0 == .line ? line : 2) }
    return try #require(TerminalWidths(Dictionary(uniqueKeysWithValues: cells)))
  }

  @Test func `what a terminal said is known at its next start, and of no other`() throws {
    try memory("xterm").keep(widths(1))
    try memory("screen").keep(widths(2))
    try memory("xterm").keep(widths(2))
    #expect(try memory("xterm").widths == widths(2))
    #expect(memory("vt100").widths == nil)
  }

  @Test(arguments: ["", "{", #"{"TERM=xterm":7}"#, #"{"TERM=xterm":"han=2"}"#])
  func `a damaged file means that nothing is known`(text: String) throws {
    try XDG.makeDirectory(directory.path + "/deep")
    try PrivateFile.write(Array(text.utf8), to: directory.path + "/deep/widths.json")
    #expect(memory("xterm").widths == nil)
  }
}
