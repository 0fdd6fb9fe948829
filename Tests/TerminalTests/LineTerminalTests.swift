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

  @Test func `a person is asked, and lines that come meanwhile begin below the prompt`() throws {
    let person = try PseudoTerminal()
    let terminal = LineTerminal(input: person.device, output: person.device)
    terminal.write([], prompt: "bob> ")
    terminal.write([], prompt: "bob> ")
    terminal.write(["[12:49] bob: hi"], prompt: "bob> ")
    #expect(person.takeOutput() == "bob> \r\n[12:49] bob: hi\r\nbob> ")
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
