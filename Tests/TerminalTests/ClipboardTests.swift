import Testing

@testable import Terminal

struct ClipboardTests {
  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("你好", "5L2g5aW9")])
  func `a text travels in base64`(text: String, code: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == code)
    #expect(Clipboard.sequence(text, .none) == "\u{1B}]52;c;\(code)\u{1B}\\")
  }

  @Test func `tmux gets it for itself and to hand on`() {
    let own = "\u{1B}]52;c;Zm9v\u{1B}\\"
    let handed = "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{1B}\u{1B}\\\u{1B}\\"
    #expect(Clipboard.sequence("foo", .tmux) == own + handed)
  }

  @Test func `a text that terminals do not take is refused`() {
    #expect(Clipboard.sequence(String(repeating: "x", count: 74_001), .none) == nil)
  }
}
