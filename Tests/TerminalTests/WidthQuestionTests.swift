import Glibc
import Testing

@testable import Terminal

@Suite struct WidthQuestionTests {
  @Test func `the terminal is asked where the cursor stands, and left as it was`() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modes.c_lflag
    // The answer waits already, behind something that was typed too early.
    terminal.type("x\u{1B}[1;3R")
    #expect(WidthQuestion.columns(of: "你", on: terminal.device, patience: .seconds(60)) == 2)
    #expect(terminal.takeOutput().hasSuffix("\r你\u{1B}[6n\r\u{1B}[K"))
    #expect(terminal.modes.c_lflag == before)
  }

  @Test func `a terminal that says nothing has no answer`() throws {
    let terminal = try PseudoTerminal()
    #expect(WidthQuestion.columns(of: "x", on: terminal.device, patience: .zero) == nil)
    #expect(WidthQuestion.column(in: Array("12;34".utf8)) == nil)
    #expect(WidthQuestion.column(in: Array("\u{1B}[12;34R".utf8)) == 34)
  }

  @Test func `what the system knows of a terminal is told without one`() throws {
    #expect(try Terminfo.colors(of: "xterm-256color") == 256)
    #expect(throws: TerminalError.termTooSimple("dumb")) { try Terminfo.colors(of: "dumb") }
    #expect(throws: TerminalError.termUnknown("no-such")) { try Terminfo.colors(of: "no-such") }
    #expect(throws: TerminalError.termNotSet) { try Terminfo.colors(of: "") }
  }
}
