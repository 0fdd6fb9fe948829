import Testing

@testable import WebQQProtocol

@Suite struct HTMLEntitiesTests {
  @Test(
    arguments: [
      ("a &amp; b", "a & b"), ("&lt;b&gt;", "<b>"), ("&amp;lt;", "&lt;"), ("&#39;&quot;", "'\""),
      ("&#x4f60;", "你"), ("&nbsp;", " "), ("&", "&"), ("&;", "&;"), ("&unknown;", "&unknown;"),
      ("&#55296;", "&#55296;"), ("&#99999999999;", "&#99999999999;"), ("北斗 & <b>", "北斗 & <b>"),
    ])
  func `entities are decoded once and nothing else changes`(text: String, plain: String) {
    #expect(HTMLEntities.decode(text) == plain)
  }

  @Test(
    arguments: [
      ("请<a href=\"http://aq.qq.com/007\" target=\"_blank\">点击这里</a>恢复。", "请点击这里恢复。"),
      ("a < b > c", "a < b > c"), ("a<br/>b &amp; c", "ab & c"), ("<", "<"), ("a<b", "a<b"),
    ])
  func `the words of a text with tags are left without them`(text: String, words: String) {
    #expect(HTMLEntities.words(text) == words)
  }
}

@Suite struct LineEndsTests {
  @Test func `the three line ends are one`() {
    #expect(LineEnds.newlines("a\rb\nc\r\nd\r\r\ne") == "a\nb\nc\nd\n\ne")
    #expect(LineEnds.carriageReturns("a\rb\nc\r\nd") == "a\rb\rc\rd")
  }
}
