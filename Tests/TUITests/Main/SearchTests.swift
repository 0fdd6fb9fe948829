import Chat
import Terminal
import Testing

@testable import TUI

/// Searching what was said.
struct SearchTests {
  private func talk() -> Scenario {
    let ui = Scenario()
    for number in 1...60 {
      ui.receive(.project, from: World.bob, "message \(number)\(number % 20 == 0 ? " 北门" : "")")
    }
    ui.open(.project)
    ui.ignoreEffects()
    return ui
  }

  private func selected(_ ui: Scenario) -> String? { ui.state.selected?.plainText }

  @Test func `a search in a group at 80x24`() {
    let ui = Scenario.morning(columns: 80, rows: 24)
    ui.press(.alt("s"))
    ui.type("三点")
    ui.expectScreen("search-80x24")
  }

  @Test func `while it is typed the newest match is shown and marked`() {
    let ui = talk()
    ui.press(.alt("s"))
    ui.type("北门")
    #expect(selected(ui) == "message 60 北门")
    #expect(ui.rows.contains { $0.hasPrefix("搜索> 北门") })
    ui.press(Key(.up))
    #expect(selected(ui) == "message 40 北门")
    #expect(ui.rows.contains { $0.contains("message 40 北门") })
    ui.press(.alt("s"))
    #expect(selected(ui) == "message 20 北门")
    ui.press(Key(.down))
    #expect(selected(ui) == "message 40 北门")
  }

  @Test func `Enter stays there, and n and N go on`() {
    let ui = talk()
    ui.press(.alt("s"))
    ui.type("北门")
    ui.press(Key(.enter), .character("n"))
    #expect(selected(ui) == "message 40 北门")
    ui.press(.character("n"), .character("n"))
    #expect(selected(ui) == "message 20 北门")
    #expect(ui.state.notice?.phrase.english == "nothing older has 北门")
    ui.press(.character("N"))
    #expect(selected(ui) == "message 40 北门")
    ui.press(Key(.escape))
    #expect(ui.state.keyFocus == .composer)
  }

  @Test func `Escape goes back to where one was, with the draft as it was`() {
    let ui = talk()
    ui.type("draft")
    ui.press(.alt("s"))
    ui.type("message 3")
    ui.press(Key(.up))
    #expect(ui.state.conversation?.viewport != .following)
    ui.press(Key(.escape))
    #expect(ui.state.conversation?.viewport == .following)
    #expect(ui.typed == "draft")
  }

  @Test func `nothing found is said in front of the query, and typing on looks again`() {
    let ui = talk()
    ui.press(.alt("s"))
    ui.type("北门x")
    #expect(selected(ui) == nil)
    #expect(ui.rows.contains { $0.hasPrefix("没有> 北门x") })
    ui.press(Key(.backspace))
    #expect(selected(ui) == "message 60 北门")
  }

  @Test func `a command searches at once, in any mixture of upper and lower case`() {
    let ui = talk()
    ui.enter("/search MESSAGE 7")
    #expect(selected(ui) == "message 7")
    #expect(ui.state.focus == .messages)
    ui.press(Key(.escape))
    ui.enter("/lastlog xyzzy")
    #expect(ui.typed == "/lastlog xyzzy")
    #expect(ui.state.notice?.phrase.english == "nothing says xyzzy")
  }

  @Test func `what was cleared away is found`() {
    let ui = talk()
    ui.enter("/clear")
    ui.enter("/search message 7")
    #expect(ui.rows.contains { $0.contains("message 7") })
  }

  @Test func `mentions are gone through from the newest`() {
    let ui = Scenario()
    for number in 1...50 {
      ui.receive(.project, from: World.bob, number % 20 == 0 ? "@阿杰 \(number)" : "\(number)")
      ui.ignoreEffects()
    }
    ui.open(.project)
    ui.ignoreEffects()
    ui.press(.alt("p"))
    #expect(selected(ui) == "@阿杰 40")
    ui.press(.alt("p"))
    #expect(selected(ui) == "@阿杰 20")
    ui.press(.alt("p"))
    #expect(selected(ui) == "@阿杰 20")
    ui.press(.alt("n"))
    #expect(selected(ui) == "@阿杰 40")
  }

  @Test func `mentions are gone through anew after one was left`() {
    let ui = Scenario()
    for text in ["@阿杰 1", "2", "@阿杰 3"] {
      ui.receive(.project, from: World.bob, text)
      ui.ignoreEffects()
    }
    ui.open(.project)
    ui.ignoreEffects()
    ui.press(.alt("p"), .alt("p"))
    #expect(selected(ui) == "@阿杰 1")
    ui.press(Key(.escape), .alt("p"))
    #expect(selected(ui) == "@阿杰 3")
  }
}
