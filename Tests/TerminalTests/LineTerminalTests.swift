import Glibc
import Testing

@testable import Terminal

@Suite struct LineTerminalTests {
  private func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  private func send(_ text: String, to end: Int32) {
    #expect(write(end, text, text.utf8.count) == text.utf8.count)
  }

  @Test func `lines are taken whole, whatever their ends`() throws {
    let input = try pipe()
    let terminal = LineTerminal(input: input.read, output: -1)
    send("一\r\n\ntw", to: input.write)
    terminal.read()
    #expect([terminal.nextLine(), terminal.nextLine(), terminal.nextLine()] == ["一", "", nil])
    send("o\n", to: input.write)
    terminal.read()
    #expect(terminal.nextLine() == "two")
    for end in [input.read, input.write] { close(end) }
  }

  @Test func `lines are read and written in the encoding of the locale`() throws {
    let (input, output) = (try pipe(), try pipe())
    let terminal = LineTerminal(
      input: input.read,
      output: output.write,
      encoding: TextEncoding(codeset: "GBK")
    )
    let typed: [UInt8] = [0xC4, 0xE3, 0xBA, 0xC3, 0x0A]
    _ = write(input.write, typed, typed.count)
    terminal.read()
    #expect(terminal.nextLine() == "你好")
    terminal.write(["你a\u{1F600}"], prompt: "")
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(output.read, &bytes, bytes.count)
    #expect(Array(bytes[..<count]) == [0xC4, 0xE3] + Array("a\\U0001F600\n".utf8))
    for end in [input.read, input.write, output.read, output.write] { close(end) }
  }

  @Test func `a last line without an end counts, and then the input is silent`() throws {
    let input = try pipe()
    let terminal = LineTerminal(input: input.read, output: -1)
    send("last", to: input.write)
    close(input.write)
    terminal.read()
    #expect(terminal.hasEnded && !terminal.isExhausted)
    #expect(terminal.nextLine() == "last" && terminal.isExhausted)
    // Else a loop that waits for input would never sleep again.
    var waiting = pollfd(fd: input.read, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 0) == 0)
    close(input.read)
  }

  /// A person who is asked and has typed half an answer, as the terminal has echoed it.
  private func halfTyped(_ text: String) throws -> (PseudoTerminal, LineTerminal) {
    let person = try PseudoTerminal()
    let terminal = LineTerminal(input: person.device, output: person.device)
    terminal.write([], prompt: "bob> ")
    person.type(text)
    var seen = ""
    while !seen.contains(text) { seen += person.takeOutput() }
    return (person, terminal)
  }

  private func nextLine(_ terminal: LineTerminal) -> String {
    while true {
      terminal.read()
      if let line = terminal.nextLine() { return line }
      sched_yield()
    }
  }

  @Test func `a person is asked once, and lines that come meanwhile begin below the prompt`() throws
  {
    let person = try PseudoTerminal()
    let terminal = LineTerminal(input: person.device, output: person.device)
    terminal.write([], prompt: "bob> ")
    terminal.write(["[12:49] bob: hi"], prompt: "bob> ")
    terminal.write(["[12:50] bob: there?"], prompt: "bob> ")
    #expect(person.takeOutput() == "bob> \r\n[12:49] bob: hi\r\n[12:50] bob: there?\r\n")
  }

  @Test func `a person is asked again for something else, and after each answer`() throws {
    let person = try PseudoTerminal()
    let terminal = LineTerminal(input: person.device, output: person.device)
    terminal.write([], prompt: "bob> ")
    terminal.write(["-- may"], prompt: "may> ")
    #expect(person.takeOutput() == "bob> \r\n-- may\r\nmay> ")
    person.type("yes\n")
    #expect(nextLine(terminal) == "yes")
    terminal.write(["[12:50] may me: yes"], prompt: "may> ")
    #expect(person.takeOutput().hasSuffix("yes\r\n[12:50] may me: yes\r\nmay> "))
  }

  @Test func `what is half typed is shown again behind lines that come`() throws {
    let (person, terminal) = try halfTyped("ye")
    terminal.write(["[12:49] bob: hi"], prompt: "bob> ")
    #expect(person.takeOutput() == "\r\n[12:49] bob: hi\r\nbob> ye")
    terminal.write(["[12:50] bob: you"], prompt: "bob> ")
    #expect(person.takeOutput() == "\r\n[12:50] bob: you\r\nbob> ye")
  }

  @Test func `a line that was interrupted can be changed and sent as before`() throws {
    let (person, terminal) = try halfTyped("y你")
    terminal.write(["[12:49] bob: hi"], prompt: "bob> ")
    _ = person.takeOutput()
    person.type("\u{7F}es\n")
    #expect(nextLine(terminal) == "yes")
    #expect(person.takeOutput() == "\u{8} \u{8}\u{8} \u{8}es\r\n")
  }

  @Test func `what is typed at once behind an interrupted line can be changed as well`() throws {
    let (person, terminal) = try halfTyped("ye")
    terminal.write(["[12:49] bob: hi"], prompt: "bob> ")
    person.type("s\nmaz\u{7F}y\nx\u{15}")
    #expect([nextLine(terminal), nextLine(terminal)] == ["yes", "may"])
    #expect(terminal.nextLine() == nil)
  }

  @Test func `Ctrl-D ends the input of an interrupted line that was emptied`() throws {
    let (person, terminal) = try halfTyped("ye")
    let before = person.modes.c_lflag
    terminal.write(["[12:49] bob: hi"], prompt: "bob> ")
    person.type("\u{15}\u{4}")
    while !terminal.hasEnded { terminal.read() }
    #expect(terminal.isExhausted)
    #expect(person.modes.c_lflag == before)
  }

  @Test func `the terminal edits lines again after the end, whatever was half typed`() throws {
    let (person, terminal) = try halfTyped("ye")
    let before = person.modes.c_lflag
    terminal.write(["[12:49] bob: hi"], prompt: "bob> ")
    #expect(person.modes.c_lflag != before)
    terminal.giveBack()
    #expect(person.modes.c_lflag == before)
  }

  @Test func `no prompt goes into a pipe`() throws {
    let output = try pipe()
    let terminal = LineTerminal(input: -1, output: output.write)
    terminal.write(["a"], prompt: "bob> ")
    terminal.bell()
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(output.read, &bytes, bytes.count)
    #expect(String(decoding: bytes[..<count], as: UTF8.self) == "a\n")
    for end in [output.read, output.write] { close(end) }
  }
}
