import Chat
import Terminal
import Testing

@testable import TUI

/// The screens as a person sees them.
struct MainScreenTests {
  @Test func `a group at 80x24`() {
    let ui = Scenario.morning(columns: 80, rows: 24)
    ui.answer()
    ui.type("好的，那我先去订票")
    ui.expectScreen("group-80x24")
  }

  @Test func `a group at 100x30 with two lines in the composer`() {
    let ui = Scenario.morning(columns: 100, rows: 30)
    ui.answer()
    ui.type("好的，那我先去订票，")
    ui.press(Key(.enter, .alt))
    ui.type("到了以后在群里说一声")
    ui.expectScreen("group-100x30")
  }

  @Test func `a group at 160x45 with its members`() {
    let ui = Scenario.morning(columns: 160, rows: 45)
    ui.answer()
    ui.expectScreen("group-160x45")
  }

  @Test(arguments: [Charset.wideUnicode, .plainUnicode])
  func `who wants it or draws lines wide gets ASCII borders, at once, and Han as it is`(
    charset: Charset
  ) {
    let ui = Scenario.morning(columns: 80, rows: 24)
    #expect(ui.rows.contains { $0.contains("│") || $0.contains("─") })
    ui.send(.charsetChanged(charset))
    #expect(!ui.rows.contains { $0.contains("│") || $0.contains("─") || $0.contains("●") })
    #expect(ui.rows.contains { $0.contains("|") } && ui.rows[0].contains("项目组"))
  }

  @Test func `the list at 40x15`() {
    let ui = Scenario.morning(columns: 40, rows: 15)
    ui.press(Key(.escape))
    ui.expectScreen("list-40x15")
  }

  @Test func `a group at 40x15`() {
    let ui = Scenario.morning(columns: 40, rows: 15)
    ui.answer()
    ui.type("好的，那我先去订票")
    ui.expectScreen("group-40x15")
  }

  @Test func `the smallest screen`() {
    let ui = Scenario.morning(columns: 20, rows: 5)
    ui.enter("三点半 ok")
    ui.ignoreEffects()
    ui.deliver(.accepted)
    ui.type("好的")
    ui.expectScreen("group-20x5")
  }

  @Test func `a screen that is too small tells its size`() {
    let ui = Scenario.morning(columns: 19, rows: 4)
    ui.expectScreen("too-small-19x4")
  }

  @Test func `a person who is writing`() {
    let ui = Scenario(environment: .chinese)
    ui.open(.xiaoming)
    ui.receive(.xiaoming, "你好\n第二行", at: Calendar.moment(23, 59, day: -1))
    ui.enter("早")
    ui.ignoreEffects()
    ui.deliver(.failed(.linkDown))
    ui.enter("在")
    ui.ignoreEffects()
    ui.deliver(.unconfirmed)
    ui.service(.typing(World.xiaoming))
    ui.expectScreen("direct-80x24")
  }

  @Test func `English has bilingual labels`() {
    let ui = Scenario.morning(columns: 80, rows: 24, environment: .english)
    ui.answer()
    ui.expectScreen("group-80x24-english")
  }

  @Test func `a terminal that knows ASCII only`() {
    let ui = Scenario.morning(columns: 80, rows: 24, environment: .ascii)
    ui.answer()
    let isASCII = ui.rows.allSatisfy { $0.allSatisfy(\.isASCII) }
    #expect(isASCII)
    ui.expectScreen("group-80x24-ascii")
  }

  @Test func `before anything is open`() {
    Scenario().expectScreen("nothing-open-80x24")
  }

  @Test func `the help`() {
    let ui = Scenario.morning(columns: 80, rows: 24)
    ui.press(Key(.function(1)))
    ui.expectScreen("help-80x24")
    ui.press(Key(.end))
    ui.expectScreen("help-80x24-end")
  }

  @Test func `the switcher`() {
    let ui = Scenario.morning(columns: 80, rows: 24)
    ui.press(.alt("k"))
    ui.type("小")
    ui.expectScreen("switcher-80x24")
  }

  @Test func `the members in one pane`() {
    let ui = Scenario.morning(columns: 40, rows: 15)
    ui.press(.alt("m"))
    ui.expectScreen("members-40x15")
  }

  @Test func `the list that is filtered`() {
    let ui = Scenario.morning(columns: 80, rows: 24)
    ui.press(Key(.escape), .character("/"))
    ui.type("学")
    ui.expectScreen("filter-80x24")
  }

  @Test func `a lost link is told in the status bar`() {
    let ui = Scenario.morning(columns: 80, rows: 24)
    ui.service(.linkChanged(.relinking(attempt: 2, retryIn: nil)))
    ui.expectScreen("relinking-80x24")
    ui.service(.linkChanged(.lost(.kicked(reason: nil))))
    ui.expectScreen("kicked-80x24")
  }
}
