import Testing

@testable import Terminal

struct TypedLineTests {
  private func typed(_ text: String, _ encoding: TextEncoding = .utf8) -> (String, String) {
    var line = TypedLine([], encoding: encoding)
    let echo = text.utf8.flatMap { line.take($0) }
    return (String(decoding: line.bytes, as: UTF8.self), String(decoding: echo, as: UTF8.self))
  }

  @Test func `what is typed is written`() {
    #expect(typed("hi 你") == ("hi 你", "hi 你"))
  }

  @Test func `backspace takes a whole character away, from as many columns as it has`() {
    #expect(typed("a你\u{7F}") == ("a", "a你\u{8} \u{8}\u{8} \u{8}"))
    #expect(typed("e\u{301}\u{8}").0 == "")
    #expect(typed("\u{7F}") == ("", ""))
  }

  @Test func `Ctrl-W takes a word, Ctrl-U all`() {
    #expect(typed("one two  \u{17}").0 == "one ")
    #expect(typed("one\u{17}").0 == "")
    #expect(typed("one two\u{15}x").0 == "x")
  }

  @Test func `other control characters are nothing`() {
    #expect(typed("a\u{1B}\u{4}b") == ("ab", "ab"))
  }
}
