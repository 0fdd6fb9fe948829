import Chat
import Terminal
import Testing

@testable import TUI

/// Ctrl-R: what was sent is found again.
struct HistorySearchTests {
  /// Sent some lines to 小明; `draft` is being typed.
  private func searching(_ query: String, draft: String = "", columns: Int = 80) -> Scenario {
    let ui = Scenario(size: Size(rows: 24, columns: columns))
    ui.open(.xiaoming)
    for text in ["git push", "下午三点 Git", "git push", "ok"] {
      ui.enter(text)
      ui.ignoreEffects()
    }
    ui.type(draft)
    ui.press(.control("r"))
    ui.type(query)
    return ui
  }

  @Test func `what was sent is found by a part of it, the newest first, each once`() {
    let ui = searching("gi", draft: "draft")
    #expect(ui.rows[22].hasPrefix("历史 gi> git push "))
    #expect(ui.rows[23].hasPrefix("Ctrl-r 更早的"))
    ui.press(.control("r"))
    #expect(ui.rows[22].hasPrefix("历史 gi> 下午三点 Git "))
    #expect(ui.frame.cursor == Point(row: 22, column: 18))
    ui.press(.control("r"))
    #expect(ui.rows[22].hasPrefix("历史 gi> 下午三点 Git "))
    ui.press(Key(.down))
    #expect(ui.rows[22].hasPrefix("历史 gi> git push "))
  }

  @Test func `Enter takes what was found without sending it, and undoing brings the draft back`() {
    let ui = searching("三点", draft: "draft")
    ui.press(Key(.enter))
    ui.expectEffects([])
    #expect(ui.typed == "下午三点 Git")
    ui.press(.control("_"))
    #expect(ui.typed == "draft")
  }

  @Test(arguments: [Key(.escape), .control("g"), .control("c"), .control("n"), Key(.function(1))])
  func `whatever ends the search, the draft is as it was`(key: Key) {
    let ui = searching("git", draft: "draft")
    ui.press(.control("r"), key)
    ui.ignoreEffects()
    #expect(ui.state.historySearch == nil)
    ui.open(.xiaoming)
    #expect(ui.typed == "draft")
  }

  @Test func `a text that was never sent is said so, and Enter leaves the draft`() {
    let ui = searching("nowhere", draft: "draft", columns: 40)
    #expect(ui.rows[22].hasPrefix("历史里没有 nowhere> "))
    ui.press(Key(.enter))
    #expect(ui.typed == "draft")
  }

  @Test func `the search does not end a walk through the history`() {
    let ui = searching("", draft: "draft")
    ui.press(Key(.escape), Key(.up), .control("r"))
    ui.type("git")
    ui.press(Key(.escape), Key(.down))
    #expect(ui.typed == "draft")
  }

  @Test func `the searched text is edited like any other`() {
    let ui = searching("xgit")
    ui.press(.control("a"), .control("d"))
    #expect(ui.rows[22].hasPrefix("历史 git> git push"))
  }
}
