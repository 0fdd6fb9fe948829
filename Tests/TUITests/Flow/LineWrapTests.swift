import Terminal
import Testing

@testable import TUI

struct LineWrapTests {
  private func wrapped(_ text: String, _ columns: Int, charset: Charset = .unicode) -> String {
    LineWrap.rows(text, columns: columns, charset: charset)
      .map { $0.map(\.text).joined() }.joined(separator: "|")
  }

  @Test(arguments: [
    ("", 10, ""), ("a", 1, "a"), ("\n", 10, "|"), ("a\n\nb", 10, "a||b"),
    ("hello world", 5, "hello|world"), ("hello world", 8, "hello|world"),
    ("hello  world", 6, "hello|world"), ("  indented", 8, "|indented"),
    ("abcdefghij", 4, "abcd|efgh|ij"), ("see abcdefghij", 6, "see|abcdef|ghij"),
    ("你好世界", 4, "你好|世界"), ("你好世界", 5, "你好|世界"), ("你好a世界", 5, "你好a|世界"),
    ("你好，世界", 4, "你|好，|世界"), ("他说（好）了", 6, "他说|（好）|了"), ("a，b", 1, "a|，|b"),
    ("好", 1, "好"), ("用 git push 推送", 8, "用 git|push 推|送"), ("，，，，，", 4, "，，|，，|，"),
    ("你好/微笑", 5, "你好|/微笑"), ("你好/微笑", 7, "你好/微|笑"), ("/微笑", 1, "/|微|笑"),
  ])
  func `breaks at`(text: String, columns: Int, expected: String) {
    #expect(wrapped(text, columns) == expected)
  }

  @Test func `spelled-out characters stay whole`() {
    #expect(wrapped("你好", 8, charset: .ascii) == "\\u4F60|\\u597D")
  }

  @Test func `no row is wider than asked for and nothing but blanks is lost`() {
    var random = Pseudorandom(seed: 7)
    let alphabet = Array("ab 你好，。（）「」 x.,!👍🏽e\u{301}")
    for _ in 0..<500 {
      let text = String(
        (0..<random.next(below: 60)).map { _ in alphabet[random.next(below: alphabet.count)] }
      )
      let columns = 2 + random.next(below: 20)
      let rows = LineWrap.rows(text, columns: columns, charset: .unicode)
      #expect(rows.allSatisfy { $0.columns <= columns }, "\(text)")
      let kept = rows.flatMap { $0 }.filter { $0.text != " " }.map(\.text).joined()
      #expect(kept == text.filter { $0 != " " }, "\(text)")
    }
  }
}
