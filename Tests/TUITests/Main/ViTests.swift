import Chat
import Terminal
import Testing

@testable import TUI

/// The normal mode of the composer: text, keys, text; `|` is the cursor.
struct ViTests {
  private func scenario() -> Scenario {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/set keys vi")
    ui.ignoreEffects()
    ui.state.notice = nil
    return ui
  }

  private func shown(_ ui: Scenario) -> String {
    String(ui.state.draft.before) + "|" + String(ui.state.draft.reversedAfter.reversed())
  }

  /// Types a text, goes to normal mode and presses letters there; `^` is Escape.
  @Test(arguments: [
    ("abc", "", "ab|c"), ("abc", "0", "|abc"), ("abc", "h", "a|bc"), ("abc", "0l", "a|bc"),
    ("abc", "0$", "ab|c"), ("one two", "0w", "one |two"), ("one two", "b", "one |two"),
    ("你好，世界", "0w", "你好，|世界"), ("abc", "x", "a|b"), ("abc", "xx.", "|"), ("abc", "0x", "|bc"),
    ("abc", "0x.", "|c"),
    ("abc", "0xu", "|abc"), ("one two", "0dw", "|two"), ("one two", "0D", "|"),
    ("one two", "0dwp", "one |two"), ("abc", "dd", "|"), ("one two", "0dh", "|one two"),
    ("abc", "0iX", "X|abc"), ("abc", "0aX", "aX|bc"), ("abc", "0AX", "abcX|"),
    ("abc", "IX", "X|abc"),
    ("abc", "oX", "abc\nX|"), ("abc", "OX", "X|\nabc"), ("abc", "0iX^.", "|XXabc"),
    ("abc", "oX^.", "abc\nX\n|X"), ("abc", "oX^dd", "|abc"), ("abc", "oX^kdd", "|X"),
    ("abc", "oX^k0", "|abc\nX"), ("abc", "oX^kx.", "|c\nX"), ("abc", "0dzx", "|bc"),
    ("abc", "zZ", "ab|c"),
    ("a b c", "0dw.", "|c"), ("one", "0dw", "|"), ("你好，世界", "0dw", "|世界"),
    ("abc", "dd.", "|"), ("a", "^", "|a"),
  ])
  func `letters act in normal mode`(typed: String, keys: String, result: String) {
    let ui = scenario()
    ui.type(typed)
    ui.press(Key(.escape))
    for key in keys { ui.press(key == "^" ? Key(.escape) : .character(key)) }
    #expect(shown(ui) == result)
  }

  @Test func `Escape leads to normal mode and from there to the list`() {
    let ui = scenario()
    ui.type("abc")
    ui.press(Key(.escape))
    #expect(ui.rows[23].hasPrefix("NORMAL: i 插入"))
    #expect(ui.state.focus == .composer)
    ui.press(Key(.escape))
    #expect(ui.state.focus == .list)
    ui.type("Z")
    #expect(shown(ui).contains("Z|"))
  }

  @Test func `Enter sends from normal mode, and what follows is typed`() {
    let ui = scenario()
    ui.type("abc")
    ui.press(Key(.escape), Key(.enter))
    #expect(ui.sentTexts() == ["abc"])
    ui.type("dd")
    #expect(ui.typed == "dd")
  }

  @Test func `a colon begins a command`() {
    let ui = scenario()
    ui.press(Key(.escape))
    ui.type(":help")
    #expect(ui.typed == "/help")
  }

  @Test func `a colon is refused where the command would be sent behind a draft`() {
    let ui = scenario()
    ui.type("half")
    ui.press(Key(.escape))
    ui.type(":")
    #expect(ui.state.notice?.phrase.english.contains("draft") == true)
    #expect(ui.state.isViNormal)
    ui.press(Key(.escape))
    ui.type(":")
    #expect(ui.state.focus == .list)
    #expect(ui.typed == "half")
  }

  @Test func `other keys mean what they always mean`() {
    let ui = scenario()
    ui.press(Key(.escape), .alt("k"))
    #expect(ui.state.switcher != nil)
    ui.type("dd")
    #expect(ui.state.switcher?.query.text == "dd")
  }

  @Test func `another preset has no normal mode`() {
    let ui = scenario()
    ui.type("abc")
    ui.press(Key(.escape))
    _ = ui.state.change("keys", to: "default")
    ui.type("x")
    #expect(ui.typed.contains("x"))
  }
}
