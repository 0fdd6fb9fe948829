import Terminal
import Testing

@testable import webqq

@Suite struct KeyWordsTests {
  @Test func `a word is the name of a key, or else text that is typed`() {
    #expect(
      KeyWords(argument: " Alt-k xmz  Enter 好的， x ctrl-j").keys
        == [
          .alt("k"), .character("x"), .character("m"), .character("z"), Key(.enter),
          .character("好"), .character("的"), .character("，"), .character("x"), .control("j"),
        ]
    )
  }

  @Test func `a key that terminals take for another is that other`() {
    #expect(KeyWords(argument: "Ctrl-m Shift-x").keys == [Key(.enter), .character("X")])
  }

  @Test func `a size is columns by rows`() {
    #expect(SizeArgument(argument: "80x24")?.size == Size(rows: 24, columns: 80))
  }

  @Test(arguments: ["", "80", "80x", "x24", "80x24x1", "0x24", "80x-1", "8000x24", "a x b"])
  func `what is no size is refused`(text: String) {
    #expect(SizeArgument(argument: text) == nil)
  }
}
