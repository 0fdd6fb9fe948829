import Chat
import Terminal
import Testing

@testable import TUI

/// What the person can choose, and that each choice does something.
struct SettingsTests {
  /// A scenario with settings as a file would have them.
  private func scenario(
    size: Size = Size(rows: 24, columns: 80),
    _ values: [(String, String)]
  ) -> Scenario {
    let ui = Scenario(size: size)
    for (name, value) in values {
      _ = ui.state.change(name, to: value)
    }
    ui.state.notice = nil
    ui.state.touch()
    return ui
  }

  @Test func `every setting has words in both languages and takes what it says`() {
    for setting in SettingsTable.entries {
      #expect(setting.help.english.allSatisfy { $0.isASCII })
      #expect(setting.help.chinese != setting.help.english)
      var settings = Settings()
      for word in setting.words + [setting.value(in: settings)] {
        #expect(setting.change(&settings, to: word) == nil, "\(setting.name) \(word)")
        #expect(setting.value(in: settings) == word)
      }
    }
    #expect(Set(SettingsTable.entries.map(\.name)).count == SettingsTable.entries.count)
  }

  @Test(arguments: [
    ("hints", "maybe"), ("text-width", "19"), ("text-width", "wide"), ("list-width", "81"),
    ("list", "auto"), ("status", "offline"), ("account", "12a45"), ("pictures", ""),
  ])
  func `a value that does not do changes nothing and is told`(name: String, value: String) throws {
    var settings = Settings()
    let setting = try #require(SettingsTable.entry(named: name))
    #expect(setting.change(&settings, to: value)?.english == "\(name) takes \(setting.forms)")
    #expect(settings == Settings())
  }

  @Test func `the language changes at once and back to that of the locale`() {
    let ui = Scenario()
    ui.enter("/lang en")
    ui.expectEffects([.saveSetting("language", value: "en")])
    #expect(ui.rows[21].contains("online"))
    ui.enter("/语言 zh")
    ui.expectEffects([.saveSetting("language", value: "zh")])
    #expect(ui.rows[21].contains("在线"))
    ui.enter("/lang en")
    ui.ignoreEffects()
    ui.enter("/lang auto")
    ui.ignoreEffects()
    #expect(ui.rows[21].contains("在线"))
    ui.enter("/lang fr")
    #expect(ui.rows[23].hasPrefix("! language 要的是 auto|zh|en"))
  }

  @Test func `another account keeps the language, and the locale's to come back to`() {
    let ui = Scenario()
    ui.enter("/lang en")
    ui.ignoreEffects()
    ui.service(.signedIn(Profile(account: 20002, nick: "other", presence: .online)))
    #expect(ui.state.environment.language == .english)
    ui.enter("/lang auto")
    ui.ignoreEffects()
    #expect(ui.state.environment.language == .chinese)
  }

  @Test func `without hints their row belongs to the chat`() {
    let ui = scenario([("hints", "off")])
    ui.open(.bob)
    #expect(!ui.frame.text().contains("F1"))
    #expect(ui.rows[23].hasPrefix("bob>"))
    ui.enter("/close now")
    #expect(ui.rows[22].contains("/close"))
  }

  @Test func `in one pane without hints the row still tells of the link`() {
    let ui = scenario(size: Size(rows: 15, columns: 40), [("hints", "off")])
    #expect(ui.rows[13].hasSuffix(" 84ms"))
    #expect(!ui.rows[13].contains("F1"))
  }

  @Test func `with Ctrl-X to send Enter is a new line`() {
    let ui = scenario([("send-key", "ctrl-x")])
    ui.open(.bob)
    ui.enter("one")
    #expect(ui.typed == "one\n")
    #expect(ui.rows[23].hasPrefix("Ctrl-x 发送"))
    ui.type("two")
    ui.press(.control("x"))
    #expect(ui.sentTexts() == ["one\ntwo"])
    ui.press(.control("x"))
    #expect(ui.sentTexts() == [])
    ui.enter("/help")
    #expect(ui.state.help != nil)
  }

  @Test func `with Enter twice to send the first one is a new line`() {
    let ui = scenario([("send-key", "double-enter")])
    ui.open(.bob)
    ui.enter("one")
    ui.enter("two")
    #expect(ui.typed == "one\ntwo\n")
    ui.press(Key(.enter))
    #expect(ui.sentTexts() == ["one\ntwo"])
    #expect(ui.typed == "")
  }

  @Test func `Ctrl-X means nothing where Enter sends`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.type("one")
    ui.press(.control("x"))
    #expect(ui.sentTexts() == [])
  }

  @Test func `text is no wider than the person wishes`() {
    let ui = scenario([("text-width", "20")])
    ui.open(.bob)
    ui.receive(.bob, String(repeating: "a", count: 30))
    ui.ignoreEffects()
    #expect(ui.rows.contains { $0.contains(" " + String(repeating: "a", count: 20) + " ") })
  }

  @Test func `the list is as wide as the person wishes, and at most half of the screen`() {
    for (wish, columns) in [("33", 33), ("80", 40)] {
      let state = scenario([("list-width", wish)]).state
      #expect(Layout(state: state, size: state.size).list?.columns == columns)
    }
  }

  @Test func `list and members are there from the start or not`() {
    var settings = Settings()
    #expect(SettingsTable.entry(named: "list")?.change(&settings, to: "hidden") == nil)
    #expect(SettingsTable.entry(named: "members")?.change(&settings, to: "shown") == nil)
    var state = State(
      environment: .chinese,
      size: Size(rows: 30, columns: 100),
      settings: settings
    )
    state.conversations.turn(to: .project)
    let arrangement = Arrangement(state: state, size: state.size)
    #expect(arrangement == .wide(hasList: false, hasMembers: true))
  }

  @Test func `hiding the list takes the focus from it`() {
    let ui = Scenario()
    ui.press(Key(.escape))
    #expect(ui.state.focus == .list)
    _ = ui.state.change("list", to: "hidden")
    #expect(ui.state.focus == .composer)
    #expect(!Arrangement(state: ui.state, size: ui.state.size).showsList)
  }

  @Test func `the mouse is left to the terminal at once`() {
    let ui = Scenario()
    var settings = ui.state.settings
    settings.usesMouse = false
    #expect(ui.state.apply(settings) == [.reportMouse(false)])
    #expect(ui.state.apply(settings) == [])
  }

  @Test func `nothing rings without the bell`() {
    let ui = scenario([("bell", "off")])
    ui.receive(.bob, "hi")
    ui.expectEffects([])
  }

  @Test func `what is wrong with the file is told in the form and again in the chat`() {
    let complaints = [Phrase("第一", "first"), Phrase("第二", "second")]
    let prefill = SignInPrefill(notice: SignInPrefill.notice(of: complaints))
    #expect(SignInForm(prefill: prefill).notice?.phrase.english == "2 problems, first")
    var state = State(
      environment: .chinese,
      size: Size(rows: 24, columns: 80),
      complaints: complaints
    )
    _ = reduce(&state, .service(.signedIn(World.me)))
    #expect(state.notice?.phrase.chinese == "2 处不对，第一")
  }

  @Test func `a change holds at once, is told and kept`() {
    let ui = Scenario()
    ui.enter("/set list-width 30")
    ui.expectEffects([.saveSetting("list-width", value: "30")])
    #expect(ui.rows[23].hasPrefix("list-width = 30"))
    #expect(ui.state.settings.listWidth == 30)
    ui.enter("/set server https://qq.example.org")
    ui.expectEffects([.saveSetting("server", value: "https://qq.example.org")])
    #expect(ui.rows[23].contains("下次启动起"))
    ui.enter("/set server \"\"")
    ui.expectEffects([.saveSetting("server", value: "")])
    ui.enter("/pictures half")
    ui.expectEffects([.saveSetting("pictures", value: "half")])
    ui.enter("/set password-command pass show \"my qq\"")
    ui.expectEffects([.saveSetting("password-command", value: "pass show \"my qq\"")])
  }

  @Test(arguments: ["/set nothing", "/set nothing on", "/set hints perhaps"])
  func `what cannot be set is told and the text stays`(text: String) {
    let ui = Scenario()
    ui.enter(text)
    ui.expectEffects([])
    #expect(ui.rows[23].hasPrefix("! "))
    #expect(ui.typed == text)
  }

  @Test func `settings are listed with their values, and what is wrong with the file`() {
    let ui = Scenario()
    ui.state.complaints = [Phrase("config.toml:3:9 写法不对", "config.toml:3:9: wrong")]
    ui.enter("/set")
    ui.expectScreen("settings-80x24")
    ui.press(Key(.escape))
    ui.enter("/set send-key")
    #expect(ui.rows[1].hasPrefix("  send-key = enter "))
    #expect(ui.rows[2].hasPrefix("  enter|ctrl-x|double-enter"))
  }

  @Test func `Tab completes settings and their values`() {
    let ui = Scenario()
    ui.type("/set li")
    ui.press(Key(.tab))
    #expect(ui.typed == "/set list ")
    ui.type("h")
    ui.press(Key(.tab))
    #expect(ui.typed == "/set list hidden")
    ui.press(.control("u"))
    ui.type("/set text-width ")
    ui.press(Key(.tab))
    #expect(ui.typed == "/set text-width 100")
  }

  @Test func `a setting that cannot be kept is told`() {
    let ui = Scenario()
    ui.send(.settingNotSaved(path: "/x", reason: "Read-only file system"))
    #expect(ui.rows[23].hasPrefix("! 没存进 /x：Read-only file system"))
  }
}
