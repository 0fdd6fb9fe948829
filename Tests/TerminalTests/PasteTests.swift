import Testing

@testable import Terminal

@Suite struct PasteTests {
  private let begin = "\u{1B}[200~"
  private let end = "\u{1B}[201~"
  private let start = Uptime.now

  private func drain(
    _ text: String,
    _ decoder: inout KeyDecoder,
    at time: Duration = .zero
  ) -> [Key] {
    for byte in text.utf8 { decoder.feed(.byte(byte)) }
    decoder.finishDrain(at: start + time)
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder(encoding: .utf8)
    return drain(text, &decoder)
  }

  @Test func `an end without a begin is nothing`() {
    #expect(keys("a\(end)b") == [.character("a"), .character("b")])
  }

  @Test func `an empty paste is nothing`() {
    #expect(keys(begin + end).isEmpty)
  }

  @Test func `a paste is one key and its line ends are line feeds`() {
    #expect(
      keys("\(begin)你好\rb\r\nc\nd\r\r\(end)x") == [
        Key(.paste("你好\nb\nc\nd\n\n")), .character("x"),
      ]
    )
  }

  @Test func `invalid UTF-8 in a paste becomes U+FFFD`() {
    var decoder = KeyDecoder(encoding: .utf8)
    _ = drain(begin, &decoder)
    decoder.feed(.byte(0xFF))
    #expect(drain(end, &decoder) == [Key(.paste("\u{FFFD}"))])
  }

  @Test func `controls and sequences in a paste are its text`() {
    #expect(keys("\(begin)\u{3}\u{1B}[A~\t\(end)") == [Key(.paste("\u{3}\u{1B}[A~\t"))])
  }

  @Test func `a lost end mark ends after a second of silence, and no key is lost`() {
    var decoder = KeyDecoder(encoding: .utf8)
    #expect(drain(begin + "one ", &decoder).isEmpty)
    #expect(drain("two", &decoder, at: .milliseconds(900)).isEmpty)
    #expect(decoder.deadline == start + .milliseconds(1900))
    #expect(drain("", &decoder, at: .milliseconds(1899)).isEmpty)
    #expect(drain("", &decoder, at: .milliseconds(1900)) == [Key(.paste("one two"))])
    #expect(decoder.deadline == nil)
    #expect(drain("x", &decoder, at: .seconds(3)) == [.character("x")])
  }

  @Test func `a begin mark in a paste ends it and begins the next`() {
    #expect(keys("\(begin)one\(begin)two\(end)") == [Key(.paste("one")), Key(.paste("two"))])
  }

  @Test func `a paste beyond the limit comes in pieces that lose nothing`() {
    let line = "你好\r\n"
    let text = String(repeating: line, count: 2_500_000 / line.utf8.count)
    var pasted = ""
    for key in keys(begin + text + end) {
      guard case .paste(let piece) = key.code else {
        Issue.record("\(key)")
        continue
      }
      #expect(piece.utf8.count <= PasteBuffer.maximumSize)
      pasted += piece
    }
    let isWhole = pasted == text.replacing("\r\n", with: "\n")
    #expect(isWhole)
  }

  @Test func `marks cut by reads are still marks`() {
    var decoder = KeyDecoder(encoding: .utf8)
    var keys = drain("\u{1B}[20", &decoder)
    keys += drain("0~ab\u{1B}", &decoder)
    keys += drain("[201", &decoder)
    keys += drain("~c", &decoder)
    #expect(keys == [Key(.paste("ab")), .character("c")])
  }
}
