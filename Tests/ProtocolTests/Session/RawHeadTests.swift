import Testing

@testable import WebQQProtocol

@Suite struct RawHeadTests {
  @Test func `long words are shown as their length`() {
    let text = RawHead.text(Array(#"{"p":"51d0680e55475b7e","nick":"橘"}"#.utf8))
    #expect(text == #"{"p":"<16>","nick":"橘"}"#)
  }

  @Test func `the answers of the login lose all words`() {
    let text = RawHead.text(Array("ptui_checkVC('0','!UGX')".utf8), isSecret: true)
    #expect(text == "<12>('0','<4>')")
  }

  @Test func `what a terminal would act upon is written as its number`() {
    let text = RawHead.text(Array("a\u{1B}[31m\u{202E}\r\n".utf8))
    #expect(text == #"a\u{1b}[31m\u{202e}\u{d}\u{a}"#)
  }

  @Test func `a long answer is cut and its size told`() {
    let text = RawHead.text([UInt8](repeating: UInt8(ascii: " "), count: 5_000))
    #expect(text.hasSuffix("… (5000 bytes)") && text.count < 220)
  }
}
