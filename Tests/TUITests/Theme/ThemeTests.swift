import Chat
import Glibc
import Terminal
import Testing

@testable import TUI

/// What roles look like, by theme and by what the terminal can do.
struct ThemeTests {
  private func environment(
    colors: Int = 256,
    prefersNoColor: Bool = false,
    isLight: Bool? = nil,
    own: Look? = nil
  ) -> Environment {
    Environment(
      language: .chinese,
      charset: .unicode,
      localeName: "zh_CN.UTF-8",
      colors: colors,
      prefersNoColor: prefersNoColor,
      isLight: isLight,
      ownLook: own,
      localTime: { Calendar.localTime($0) }
    )
  }

  private static var ownLook: Look {
    var look = Look.light
    look[.unread] = Style(foreground: .rgb(1, 2, 3))
    return look
  }

  @Test(
    arguments: [
      ("auto", nil, "dark"), ("auto", false, "dark"), ("auto", true, "light"),
      ("dark", true, "dark"),
      ("light", false, "light"), ("mine", true, "mine"),
    ] as [(String, Bool?, String)]
  )
  func `a theme by name, or what suits the terminal`(theme: String, isLight: Bool?, look: String) {
    var environment = environment(isLight: isLight, own: Self.ownLook)
    environment.dress(in: theme)
    #expect(environment.look == Look.builtIn(look) ?? Self.ownLook)
    #expect(environment.colors == 256)
  }

  @Test(arguments: [
    ("auto", 0), ("mono", 0), ("dark", 256), ("light", 256), ("mine", 256), ("missing", 0),
  ])
  func `NO_COLOR wins over all but a theme that is asked for`(theme: String, colors: Int) {
    var environment = environment(
      prefersNoColor: true,
      own: theme == "mine" ? Self.ownLook : nil
    )
    environment.dress(in: theme)
    #expect(environment.colors == colors)
  }

  @Test func `with NO_COLOR no cell has a colour`() {
    for hasNone in [true, false] {
      var environment = environment(prefersNoColor: hasNone)
      environment.dress(in: "auto")
      let ui = Scenario.morning(columns: 100, rows: 30, environment: environment)
      let cells = (0..<30).flatMap { row in
        (0..<100).map { ui.frame[Point(row: row, column: $0)].style }
      }
      let isColored = cells.contains { $0.foreground != .standard || $0.background != .standard }
      #expect(isColored != hasNone)
    }
  }

  @Test func `without colours what was told by colour alone is told by attributes`() {
    var look = Look.dark
    look[.selection] = Style(foreground: .indexed(7), background: .indexed(4))
    look[.unread] = Style(foreground: .indexed(3), attributes: .underline)
    var environment = environment(colors: 0, own: look)
    environment.dress(in: "mine")
    #expect(Theme(environment).selection == Style(attributes: .reverse))
    #expect(Theme(environment).badge == Style(attributes: .underline))
    #expect(Theme(environment).nick(ContactID(1)) == .plain)
  }

  @Test func `an address has the look of a link over that of its message`() {
    var look = Look.dark
    look[.link] = Style(foreground: .indexed(12), attributes: .underline)
    let ui = Scenario(environment: environment(own: look))
    ui.enter("/theme mine")
    ui.ignoreEffects()
    ui.send(.themeLoaded("mine", look, complaints: []))
    ui.ignoreEffects()
    ui.open(.project)
    ui.receive(.project, from: World.alice, "阿杰 see https://example.invalid/x now")
    let row = ui.rows.firstIndex { $0.contains("https://") } ?? 0
    let styles = (0..<80).map { ui.frame[Point(row: row, column: $0)].style }
    #expect(styles.contains(Style(foreground: .indexed(12), attributes: [.bold, .underline])))
    #expect(styles.contains(Style(foreground: .indexed(3), attributes: .bold)))
  }

  @Test func `the answer of the terminal changes the looks at once, unless a theme is set`() {
    let ui = Scenario(environment: environment())
    ui.receive(.bob, "hi")
    ui.ignoreEffects()
    let row = ui.rows.firstIndex { $0.contains("bob") } ?? 0
    let badge = { ui.frame[Point(row: row, column: 18)].style.foreground }
    #expect(badge() == .indexed(3))
    ui.send(.backgroundTold(isLight: true))
    #expect(badge() == .indexed(4))
    ui.enter("/theme dark")
    ui.expectEffects([.saveSetting("theme", value: "dark")])
    #expect(badge() == .indexed(3))
    ui.send(.backgroundTold(isLight: true))
    #expect(badge() == .indexed(3))
  }

  @Test func `a theme without a file is not kept, and all stays as it was`() {
    let ui = Scenario(environment: environment())
    ui.enter("/theme light")
    ui.ignoreEffects()
    ui.enter("/theme lihgt")
    ui.expectEffects([.loadTheme("lihgt")])
    ui.send(.themeLoaded("lihgt", nil, complaints: [Phrase("themes/lihgt.toml：没有", "none")]))
    ui.expectEffects([])
    #expect(ui.rows.last?.contains("themes/lihgt.toml：没有") == true)
    #expect(ui.state.settings.theme == "light")
    #expect(ui.state.environment.look == .light)
  }

  @Test func `a theme of one's own is read when it is asked for, and anew each time`() {
    let ui = Scenario(environment: environment())
    ui.enter("/theme mine")
    ui.expectEffects([.loadTheme("mine")])
    #expect(ui.state.environment.look == .dark)
    ui.send(.themeLoaded("mine", Self.ownLook, complaints: []))
    ui.expectEffects([.saveSetting("theme", value: "mine")])
    #expect(ui.rows.last?.contains("theme = mine") == true)
    #expect(ui.state.environment.look == Self.ownLook)
    ui.enter("/theme mine")
    ui.expectEffects([.loadTheme("mine")])
    ui.send(.themeLoaded("mine", nil, complaints: [Phrase("themes/mine.toml：没了", "gone")]))
    #expect(ui.rows.last?.contains("themes/mine.toml：没了") == true)
    #expect(ui.state.environment.look == Self.ownLook)
    ui.send(.themeLoaded("other", .light, complaints: []))
    #expect(ui.state.environment.look == Self.ownLook)
  }

  @Test(arguments: ["../x", "a/b", "a b", "", String(repeating: "a", count: 41), "浅色"])
  func `a theme's name is no path`(name: String) {
    var settings = Settings()
    #expect(SettingsTable.entry(named: "theme")?.change(&settings, to: name) != nil)
    #expect(settings.theme == "auto")
  }

  /// Of WCAG 2.
  private func contrast(_ color: Style.Color, _ background: (Int, Int, Int)) -> Double {
    let luminance = { (parts: [Int]) -> Double in
      let linear = parts.map { part in
        let share = Double(part) / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    guard case .indexed(let index) = color, (16..<232).contains(index) else { return 0 }
    let cube = Int(index) - 16
    let level = { $0 == 0 ? 0 : 55 + 40 * $0 }
    let front = luminance([level(cube / 36), level(cube / 6 % 6), level(cube % 6)])
    let back = luminance([background.0, background.1, background.2])
    return (max(front, back) + 0.05) / (min(front, back) + 0.05)
  }

  @Test func `each name's colour can be read on the backgrounds it is made for`() {
    for background in [(0, 0, 0), (0x28, 0x2C, 0x34)] {
      for nick in Look.dark.nicks { #expect(contrast(nick.foreground, background) >= 4.5) }
    }
    for background in [(255, 255, 255), (0xFD, 0xF6, 0xE3)] {
      for nick in Look.light.nicks { #expect(contrast(nick.foreground, background) >= 4.5) }
    }
  }

  @Test func `twelve people in a row have twelve colours, and keep them`() {
    for look in [Look.dark, .light] {
      var environment = environment(own: look)
      environment.dress(in: "mine")
      let theme = Theme(environment)
      let styles = (1...12).map { theme.nick(ContactID(UInt64($0))) }
      #expect(Set(styles).count == 12)
      #expect(styles == (1...12).map { theme.nick(ContactID(UInt64($0))) })
    }
  }
}

/// Styles as one writes them.
struct StyleWordsTests {
  @Test(arguments: [
    ("default", Style.plain), ("", .plain), ("red", Style(foreground: .indexed(1))),
    ("Bright-Blue bold", Style(foreground: .indexed(12), attributes: .bold)),
    ("208 on 17", Style(foreground: .indexed(208), background: .indexed(17))),
    ("#ff8007", Style(foreground: .rgb(255, 128, 7))),
    ("#F80", Style(foreground: .rgb(255, 136, 0))),
    (
      "on white italic underline",
      Style(background: .indexed(7), attributes: [.italic, .underline])
    ),
    ("reverse dim", Style(attributes: [.reverse, .dim])),
  ])
  func `a style is read and written`(text: String, style: Style) throws {
    #expect(try StyleWords.style(text) == style)
    #expect(try StyleWords.style(StyleWords.text(style)) == style)
  }

  @Test(arguments: [
    ("bluish", "bluish"), ("red on on blue", "on"), ("256", "256"), ("-1", "-1"), ("#ff", "#ff"),
    ("#ggg", "#ggg"), ("#12345", "#12345"), ("red blink", "blink"), ("bright-", "bright-"),
  ])
  func `what cannot be read is named`(text: String, word: String) {
    #expect(throws: StyleWords.Problem(word: word)) { try StyleWords.style(text) }
  }
}
