import Testing
import WebQQProtocol

@Suite struct CallbackTests {
  @Test func `the vectors are read as they say`() throws {
    for sample in try Fixture.cases("callbacks.json") {
      let name = try sample.text(of: "name")
      let callback = Callback(parsing: Array(try sample.text(of: "input").utf8))
      guard let expected = sample["args"]?.elements?.compactMap(\.lenientText) else {
        #expect(callback == nil, "\(name)")
        continue
      }
      let arguments = try #require(callback?.arguments, "\(name)")
      #expect(callback?.name == sample["function"]?.lenientText, "\(name)")
      #expect(Array(arguments.prefix(expected.count)) == expected, "\(name)")
      if let hex = sample["arg3_hex"]?.lenientText {
        #expect(callback?.bytes(2).map(Self.hex) == hex, "\(name)")
        let extra = sample["extra"]?.elements?.compactMap(\.lenientText) ?? []
        #expect(Array(arguments.dropFirst(3)) == extra, "\(name)")
      }
    }
  }

  @Test(
    arguments: [
      "f('a'", "f('a',)", "f('a' 'b')", "f(a)", "f('a'\\", "f('\\", "('a')", "f['a']", "f('a');x",
      "f('a'); g('b')",
    ])
  func `half a call is none`(text: String) {
    #expect(Callback(parsing: Array(text.utf8)) == nil)
  }

  @Test func `arguments beyond the last are empty`() {
    let callback = Callback(name: "f", arguments: ["a"])
    #expect(callback.argument(0) == "a")
    #expect(callback.argument(1).isEmpty)
    #expect(callback.bytes(5) == [])
  }

  @Test func `an argument above one byte a character has no bytes`() {
    #expect(Callback(name: "f", arguments: ["橘"]).bytes(0) == nil)
  }

  @Test func `a surrogate pair of escapes is one character and half of one a replacement`() {
    let callback = Callback(parsing: Array(#"f('\uD83D\uDE00','\uD83D')"#.utf8))
    #expect(callback?.arguments == ["😀", "\u{FFFD}"])
  }

  @Test(arguments: ["", "O'Neil", "a\\b", "呼吸 (糗百)", "line\r\n\u{0}", "\"quoted\""])
  func `a quoted text is read back`(text: String) {
    let call = "f(\(Callback.quote(text)));"
    #expect(Callback(parsing: Array(call.utf8))?.arguments == [text])
  }

  @Test func `bytes are quoted as two hexadecimal digits each`() {
    #expect(Callback.quote([0x00, 0xA5, 0x18] as [UInt8]) == #"'\x00\xa5\x18'"#)
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
