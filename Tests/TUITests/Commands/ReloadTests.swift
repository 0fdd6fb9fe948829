import Chat
import Terminal
import Testing

@testable import TUI

/// The files of settings are read again.
struct ReloadTests {
  /// Asks for it, and answers with settings that differ from the present ones so.
  private func reload(
    _ ui: Scenario,
    _ values: [(String, String)],
    _ look: Look? = nil,
    complaints: [Phrase] = []
  ) {
    var settings = Settings()
    for (name, value) in values {
      _ = SettingsTable.entry(named: name)?.change(&settings, to: value)
    }
    ui.enter("/reload")
    ui.expectEffects([.loadSettings])
    ui.send(.settingsLoaded(settings, look, complaints: complaints))
  }

  @Test func `what has changed holds at once and is named`() {
    let ui = Scenario(environment: .english)
    reload(ui, [("text-width", "60"), ("bell", "off")])
    #expect(ui.rows[23].hasPrefix("config.toml read again: text-width, bell"))
    #expect(ui.state.settings.textWidth == 60)
    ui.expectEffects([])
  }

  @Test func `what waits for the next start is named apart`() {
    let ui = Scenario()
    reload(ui, [("mouse", "off"), ("notify-command", "say"), ("status", "busy")])
    ui.expectEffects([.reportMouse(false)])
    let told = "重读了 config.toml：mouse；status, notify-command 下次启动起"
    #expect(ui.rows[23].hasPrefix(told))
  }

  @Test func `what waits is named each time, also after a mistake was told`() {
    let ui = Scenario()
    reload(ui, [("status", "busy")], complaints: [Phrase("config.toml:3:9 hints", "hints")])
    for _ in 1...2 {
      reload(ui, [("status", "busy")])
      #expect(ui.rows[23].hasPrefix("重读了 config.toml：status 下次启动起"))
    }
  }

  @Test func `what holds at once is named once`() {
    let ui = Scenario()
    for _ in 1...2 { reload(ui, [("text-width", "60")]) }
    #expect(ui.rows[23].hasPrefix("重读了 config.toml：没有变化"))
  }

  @Test func `a key that is bound now does what the file says`() throws {
    let ui = Scenario()
    var settings = Settings()
    settings.add(try KeyBind("f5", to: "help"))
    ui.send(.settingsLoaded(settings, nil, complaints: []))
    #expect(ui.rows[23].hasPrefix("重读了 config.toml：bind"))
    ui.press(Key(.function(5)))
    #expect(ui.state.help != nil)
  }

  @Test func `a file that says the same changes nothing`() {
    let ui = Scenario()
    reload(ui, [])
    #expect(ui.rows[23].hasPrefix("重读了 config.toml：没有变化"))
  }

  @Test func `the person's own theme comes with the settings and is not read twice`() {
    let ui = Scenario()
    reload(ui, [("theme", "mine")], Look.light)
    ui.expectEffects([])
    #expect(ui.state.environment.look == Look.light)
  }

  @Test func `one mistake is told with its place`() {
    let ui = Scenario()
    let place = Phrase("config.toml:3:9 hints", "config.toml:3:9 hints")
    reload(ui, [("text-width", "60")], complaints: [place])
    #expect(ui.rows[23].hasPrefix("! config.toml:3:9 hints"))
    #expect(ui.state.help == nil)
    #expect(ui.state.settings.textWidth == 60)
  }

  @Test func `several mistakes are on the page of settings, and gone after they were mended`() {
    let ui = Scenario()
    reload(
      ui,
      [],
      complaints: [Phrase("config.toml:3:9 a", "a"), Phrase("config.toml:4:1 b", "b")]
    )
    #expect(ui.rows.contains { $0.contains("config.toml:4:1 b") })
    ui.press(Key(.escape))
    reload(ui, [])
    ui.enter("/set")
    #expect(!ui.rows.contains { $0.contains("config.toml:4:1 b") })
  }

  @Test func `where the file cannot be read all stays as it is`() {
    let ui = Scenario()
    ui.enter("/set hints off")
    ui.ignoreEffects()
    ui.send(.settingsLoaded(nil, nil, complaints: [Phrase("config.toml：读不了", "no")]))
    #expect(!ui.state.settings.showsHints)
    #expect(ui.rows.contains { $0.contains("! config.toml：读不了") })
  }
}
