import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private let start = Uptime.now

  /// Feeds each string as one drain, all at the same time.
  private func keys(_ drains: String..., encoding: TextEncoding = .utf8) -> [Key] {
    keys(drains.map { Array($0.utf8) }, encoding)
  }

  private func keys(_ drains: [[UInt8]], _ encoding: TextEncoding = .utf8) -> [Key] {
    var decoder = KeyDecoder(encoding: encoding)
    return drains.flatMap { drain($0, &decoder, at: start) }
  }

  private func drain(
    _ bytes: [UInt8],
    _ decoder: inout KeyDecoder,
    at now: Duration
  ) -> [Key] {
    for byte in bytes { decoder.feed(.byte(byte)) }
    decoder.finishDrain(at: now)
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  private func characters(_ text: String) -> [Key] {
    text.unicodeScalars.map { .character(Character($0)) }
  }

  @Test func `invalid UTF-8 becomes U+FFFD and swallows nothing`() {
    #expect(keys([[0xFF, 0x61]]) == characters("\u{FFFD}a"))
    #expect(keys([[0xE4, 0xBD, 0x61]]) == characters("\u{FFFD}\u{FFFD}a"))
    #expect(keys([[0xC0, 0xAF]]) == characters("\u{FFFD}\u{FFFD}"))
    #expect(keys([[0xED, 0xA0, 0x80]]).allSatisfy { $0 == .character("\u{FFFD}") })
    #expect(keys([[0xE4, 0x0D]]) == [.character("\u{FFFD}"), Key(.enter)])
    #expect(keys([[0xE4, 0x1B, 0x5B, 0x41]]) == [.character("\u{FFFD}"), Key(.up)])
  }

  @Test func `a character may come in two reads`() {
    #expect(keys([[0xE4], [0xBD, 0xA0]]) == characters("你"))
  }

  @Test func `a key of terminfo in the middle of a character ends it`() {
    var decoder = KeyDecoder(encoding: .utf8)
    decoder.feed(.byte(0xE4))
    decoder.feed(.key(Key(.up)))
    #expect(drain([], &decoder, at: start) == [.character("\u{FFFD}"), Key(.up)])
  }

  @Test(arguments: [
    ("\u{1B}[<0;3;2M", Key.Mouse.Action.press, Point(row: 1, column: 2)),
    ("\u{1B}[<0;3;2m", .release, Point(row: 1, column: 2)),
    ("\u{1B}[<20;3;2M", .press, Point(row: 1, column: 2)),
    ("\u{1B}[<64;300;1M", .wheelUp, Point(row: 0, column: 299)),
    ("\u{1B}[<65;1;1M", .wheelDown, Point(row: 0, column: 0)),
    ("\u{1B}[M #\"", .press, Point(row: 1, column: 2)),
    ("\u{1B}[M##\"", .release, Point(row: 1, column: 2)),
    ("\u{1B}[M`!!", .wheelUp, Point(row: 0, column: 0)),
  ])
  func `both forms of mouse reports are read`(
    report: String,
    action: Key.Mouse.Action,
    point: Point
  ) {
    #expect(keys(report + "x") == [Key(.mouse(.init(action, at: point))), .character("x")])
  }

  @Test(arguments: ["\u{1B}[<2;3;2M", "\u{1B}[<0;0;2M", "\u{1B}[<0;3M", "\u{1B}[M\u{1F}!!"])
  func `other mouse reports are dropped whole`(report: String) {
    #expect(keys(report + "x") == [.character("x")])
  }

  @Test func `an old mouse report that ends too soon is dropped`() {
    var decoder = KeyDecoder(encoding: .utf8)
    #expect(drain(Array("\u{1B}[M!".utf8), &decoder, at: start) == [])
    #expect(drain([], &decoder, at: start + .seconds(1)) == [])
    #expect(drain(Array("ab".utf8), &decoder, at: start + .seconds(1)) == characters("ab"))
  }

  @Test func `text is typed scalar by scalar`() {
    #expect(keys("a你👍🏽") == characters("a你👍🏽"))
  }

  @Test(arguments: [
    ("\r", Key(.enter)), ("\n", .control("j")), ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)),
    ("\u{8}", Key(.backspace)), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
    ("\u{1F}", .control("_")), ("\u{1C}", .control("\\")), ("\0", .control(" ")),
    ("\u{1B}", Key(.escape)), ("\u{1B}a", .alt("a")), ("\u{1B}你", .alt("你")),
    ("\u{1B}\r", Key(.enter, .alt)), ("\u{1B}\u{7F}", Key(.backspace, .alt)),
    ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}/", .alt("/")),
    ("\u{1B}[Z", Key(.tab, .shift)), ("\u{1B}[1;3A", Key(.up, .alt)),
    ("\u{1B}[1;3D", Key(.left, .alt)), ("\u{1B}[1;2C", Key(.right, .shift)),
    ("\u{1B}[1;5H", Key(.home, .control)), ("\u{1B}[1;7F", Key(.end, [.alt, .control])),
    ("\u{1B}[3;5~", Key(.delete, .control)), ("\u{1B}[5~", Key(.pageUp)),
    ("\u{1B}[15~", Key(.function(5))), ("\u{1B}[24;2~", Key(.function(12), .shift)),
    ("\u{1B}OP", Key(.function(1))), ("\u{1B}OA", Key(.up)), ("\u{1B}[13;2u", Key(.enter, .shift)),
    ("\u{1B}[27;3;13~", Key(.enter, .alt)), ("\u{1B}[97;5u", .control("a")),
    ("\u{1B}[I", Key(.focusGained)), ("\u{1B}[O", Key(.focusLost)),
  ])
  func `one sequence is one key`(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test func `ESC means Alt only in the same drain`() {
    #expect(keys("\u{1B}", "a") == [Key(.escape), .character("a")])
    #expect(keys("\u{1B}\u{1B}a") == [Key(.escape), .alt("a")])
    #expect(keys("\u{1B}ab") == [.alt("a"), .character("b")])
  }

  @Test func `ESC before a key of terminfo is Alt with that key`() {
    var decoder = KeyDecoder(encoding: .utf8)
    decoder.feed(.byte(0x1B))
    decoder.feed(.key(Key(.up)))
    #expect(drain([], &decoder, at: start) == [Key(.up, .alt)])
  }

  @Test(arguments: ["\u{1B}[?1;2c", "\u{1B}[12;40R", "\u{1B}[1;3y", "\u{1B}Ox", "\u{1B}[>0;1 q"])
  func `a sequence that means nothing is not typed as text`(bytes: String) {
    #expect(keys("a" + bytes + "b") == characters("ab"))
  }

  @Test func `an endless sequence gives the keyboard back`() {
    let endless = "\u{1B}[" + String(repeating: "1", count: 40) + "x"
    #expect(keys(endless).suffix(2) == characters("1x")[...])
  }

  @Test func `half a sequence waits for the rest, but not for ever`() {
    #expect(keys("\u{1B}[1;", "3A") == [Key(.up, .alt)])
    var decoder = KeyDecoder(encoding: .utf8)
    #expect(drain(Array("\u{1B}[1;".utf8), &decoder, at: start).isEmpty)
    #expect(decoder.deadline == start + .milliseconds(100))
    #expect(drain([], &decoder, at: start + .milliseconds(100)).isEmpty)
    #expect(decoder.deadline == nil)
    #expect(drain(Array("A".utf8), &decoder, at: start + .seconds(1)) == characters("A"))
  }

  @Test(arguments: ["GB18030", "BIG5", "ISO-8859-1"])
  func `bytes of another locale that are ASCII stay keys`(codeset: String) {
    #expect(
      keys("ab\r", encoding: TextEncoding(codeset: codeset)) == characters("ab") + [Key(.enter)]
    )
  }

  @Test func `characters of another encoding are typed in it`() {
    let encoding = TextEncoding(codeset: "GB18030")
    // The second byte of 亅 is a vertical bar, and the four of 😀 hold digits.
    #expect(keys([[0x81, 0x7C], [0x94, 0x39, 0xFC, 0x36]], encoding) == characters("亅😀"))
    #expect(keys([[0xC4], [0xE3, 0x1B, 0xC4, 0xE3]], encoding) == [.character("你"), .alt("你")])
    #expect(keys([[0xFF, 0x61]], encoding) == characters("\u{FFFD}a"))
    #expect(keys([[0xC4, 0x0D]], encoding) == [.character("\u{FFFD}"), Key(.enter)])
    let pasted = [UInt8]("\u{1B}[200~".utf8) + [0xC4, 0xE3, 0x0D] + [UInt8]("\u{1B}[201~".utf8)
    #expect(keys([pasted], encoding) == [Key(.paste("你\n"))])
  }
}
