import Testing

@testable import Terminal

@Suite struct TerminfoKeysTests {
  private let keys = TerminfoKeys { name in
    switch name {
    case "kcuu1": Array("\u{1B}[A".utf8)
    case "kf1": Array("\u{1B}[[A".utf8)
    case "kbs": [8]
    default: nil
    }
  }

  private func match(_ text: String) -> TerminfoKeys.Match { keys.match(Array(text.utf8)[...]) }

  @Test func `the bytes of a key are found in front of others`() {
    #expect(match("\u{1B}[[Ax") == .key(Key(.function(1)), length: 4))
    #expect(match("\u{1B}[A") == .key(Key(.up), length: 3))
    #expect(match("\u{8}") == .key(Key(.backspace), length: 1))
  }

  @Test func `of a key that has begun the rest may follow`() {
    for text in ["\u{1B}", "\u{1B}[", "\u{1B}[["] { #expect(match(text) == .beginning) }
  }

  @Test func `other bytes are no key`() {
    for text in ["a", "你", "\u{1B}x", "\u{1B}[B", ""] { #expect(match(text) == .none) }
  }
}
