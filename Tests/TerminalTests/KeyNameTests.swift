import Testing

@testable import Terminal

@Suite struct KeyNameTests {
  @Test(arguments: [
    ("Ctrl-k", Key.control("k")), ("Alt-k", .alt("k")), ("Alt-K", .alt("K")),
    ("F12", Key(.function(12))),
    ("Shift-Tab", Key(.tab, .shift)), ("Ctrl-Alt-Left", Key(.left, [.control, .alt])),
    ("?", .character("?")), ("-", .character("-")), ("Alt--", .alt("-")),
    ("Space", .character(" ")),
    ("Ctrl-Space", .control(" ")), ("PgUp", Key(.pageUp)), ("好", .character("好")),
  ])
  func `a key has a name and is found by it`(name: String, key: Key) {
    #expect(key.name == name)
    #expect(Key.named(name) == .success(key))
  }

  @Test(arguments: [
    ("CTRL-K", Key.control("k")), ("ctrl-alt-a", Key(.character("a"), [.control, .alt])),
    ("alt-pgup", Key(.pageUp, .alt)), ("f1", Key(.function(1))), ("f", .character("f")),
  ])
  func `names may be typed in small letters`(name: String, key: Key) {
    #expect(Key.named(name) == .success(key))
  }

  @Test(arguments: [
    ("Ctrl-i", Key(.tab)), ("ctrl-M", Key(.enter)), ("Ctrl-h", Key(.backspace)),
    ("Ctrl-[", Key(.escape)), ("Shift-k", .character("K")), ("Alt-Shift-b", .alt("B")),
  ])
  func `what no terminal tells from another key is that key`(name: String, key: Key) {
    #expect(Key.named(name) == .failure(.sameAs(key)))
  }

  @Test(arguments: ["", "Ctrl-", "Hyper-k", "F0", "F25", "ab", "Ctrl-ab", "\n", "\u{1B}"])
  func `other names are no keys`(name: String) {
    #expect(Key.named(name) == .failure(.unknown))
  }

  @Test func `what is no key has no name`() {
    #expect(Key(.paste("x")).name == nil)
    #expect(Key(.focusLost).name == nil)
  }
}
