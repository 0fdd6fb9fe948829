import Testing

@testable import TUI

@Suite struct UnsupportedWordsTests {
  @Test func `what has no words is called by its name on the wire`() {
    #expect(UnsupportedWords.phrase("hologram") == Phrase("不支持 hologram", "unsupported hologram"))
  }

  @Test(arguments: ["super_face", "offpic", "video"])
  func `what is known and cannot be shown is told in words`(kind: String) {
    let phrase = UnsupportedWords.phrase(kind)
    #expect(!phrase.chinese.contains(kind))
    #expect(phrase != Phrase("不支持 \(kind)", "unsupported \(kind)"))
  }
}
