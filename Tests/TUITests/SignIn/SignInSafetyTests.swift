import Chat
import Imaging
import TUI
import Terminal
import Testing

struct SignInSafetyTests {
  /// Controls, marks of direction, invisible and tag characters, and a pile of marks.
  private static let hostile =
    "a\u{1B}[2J\u{7}\u{9B}31m\u{7F}\r\n\t\u{202E}b\u{2066}\u{200B}\u{200E}\u{61C}\u{E0041}\u{FEFF}"
    + "c" + String(repeating: "\u{301}", count: 40) + "\u{0}\u{85}\u{2028}\u{AD}你好"

  @Test(arguments: SignInFailure.samples(hostile))
  func `what a server says never brings a control to the screen`(failure: SignInFailure) {
    for (rows, columns) in [(24, 80), (15, 40), (5, 20)] {
      for charset in [Charset.unicode, .ascii] {
        var ui = SignInScenario(rows: rows, columns: columns, charset: charset)
        ui.signIn()
        ui.fail(failure)
        expectSafe(ui.frame)
      }
    }
  }

  @Test func `what was typed, the locale and paths never bring a control to the screen`() {
    let prefill = SignInPrefill(
      server: Self.hostile,
      account: Self.hostile,
      password: Secret(Self.hostile),
      notice: .info(Phrase(Self.hostile, Self.hostile)),
      version: Self.hostile
    )
    var ui = SignInScenario(prefill, locale: Self.hostile)
    expectSafe(ui.frame)
    ui.size = Size(rows: 15, columns: 40)
    expectSafe(ui.frame)
    ui = SignInScenario(charset: .ascii, locale: Self.hostile)
    expectSafe(ui.frame)
    ui.signIn()
    ui.askCaptcha()
    ui.send(.captchaSaved(path: Self.hostile))
    expectSafe(ui.frame)
  }

  @Test func `a long text of the server is cut with a mark and leaves the fields`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.fail(.accountBarred(message: String(repeating: "长", count: 100_000)))
    #expect(ui.rows[22].contains("~"))
    #expect(ui.rows[4].contains("10001"))
  }

  @Test func `every size gives whole rows and a cursor inside`() {
    for rows in 1...50 {
      for columns in 1...120 {
        // Neighbouring sizes show different states, so that each state meets every kind of size.
        var ui = Self.states[(rows * 7 + columns) % Self.states.count]
        ui.size = Size(rows: rows, columns: columns)
        expectWhole(ui.frame)
      }
    }
  }

  @Test func `nothing of what was drawn before shines through`() {
    let ui = SignInScenario()
    var frame = Frame(size: ui.size)
    for row in 0..<ui.size.rows {
      frame.write(String(repeating: "#", count: ui.size.columns), at: Point(row: row, column: 0))
    }
    ui.form.render(into: &frame, environment: ui.environment)
    #expect(frame == ui.frame)
  }

  @Test func `no key crashes at any size`() {
    for size in [(0, 0), (1, 1), (5, 20), (8, 59), (15, 40), (24, 80)] {
      for var ui in Self.states {
        ui.size = Size(rows: size.0, columns: size.1)
        for key in Self.keys { ui.press(key) }
        expectWhole(ui.frame)
      }
    }
  }

  @Test func `the password is in no frame and in no description`() {
    let password = "hunter22-ünï密码"
    for (rows, columns) in [(24, 80), (15, 40), (5, 20)] {
      var ui = SignInScenario(
        SignInPrefill(server: "qq.lan", account: "10001"),
        rows: rows,
        columns: columns
      )
      ui.press(.paste(password))
      expectHidden(password, ui)
      ui.signIn()
      expectHidden(password, ui)
      ui.fail(.wrongPassword)
      expectHidden(password, ui)
      ui.press(.control("w"))
      ui.type(password)
      ui.askCaptcha()
      expectHidden(password, ui)
      ui.press(.function(1))
      expectHidden(password, ui)
    }
  }

  private func expectHidden(_ password: String, _ ui: SignInScenario) {
    var dumped = ""
    dump(ui.form, to: &dumped)
    let words =
      ui.rows.joined() + String(describing: ui.form) + String(reflecting: ui.form) + dumped
    for part in [password, "hunter", "密码-", "22-"] { #expect(!words.contains(part)) }
    #expect(!dumped.contains("\"h\""))
  }

  private func expectSafe(_ frame: Frame) {
    expectWhole(frame)
    for row in 0..<frame.size.rows {
      for scalar in frame.rowText(row).unicodeScalars {
        let category = scalar.properties.generalCategory
        let isForbidden = [.control, .format, .lineSeparator, .unassigned].contains(category)
        #expect(!isForbidden, "U+\(String(scalar.value, radix: 16))")
        #expect(frame.charset == .unicode || scalar.isASCII)
      }
    }
  }

  private func expectWhole(_ frame: Frame) {
    for row in 0..<frame.size.rows {
      var width = 0
      for column in 0..<frame.size.columns {
        width += frame[Point(row: row, column: column)].glyph?.width ?? 0
      }
      if width != frame.size.columns {
        Issue.record("row \(row) has \(width) cells of \(frame.size)")
      }
    }
    guard let cursor = frame.cursor else { return }
    if !(0..<frame.size.rows).contains(cursor.row)
      || !(0..<frame.size.columns).contains(cursor.column)
    {
      Issue.record("the cursor \(cursor) is outside \(frame.size)")
    }
  }

  private static let keys: [Key] = [
    Key(.function(1)), Key(.down), Key(.escape), .character("你"), Key(.tab), .character("x"),
    Key(.left), Key(.delete), Key(.tab, .shift), Key(.up), Key(.function(4)), Key(.function(6)),
    .control("r"), .control("c"), .control("u"), .alt("b"), Key(.paste("a\nb")), Key(.pageDown),
    Key(.mouse(Key.Mouse(.press, at: Point(row: 6, column: 30)))), Key(.focusLost),
    Key(.mouse(Key.Mouse(.wheelUp, at: Point(row: 0, column: 0)))), Key(.enter), .character("y"),
  ]

  /// The form in each of its states.
  private static let states: [SignInScenario] = {
    let empty = SignInScenario(SignInPrefill())
    let english = SignInScenario(language: .english, charset: .ascii, locale: "C")
    var running = SignInScenario()
    running.signIn()
    var captcha = running
    captcha.askCaptcha()
    var unreadable = running
    unreadable.askCaptcha(nil)
    var flat = running
    flat.askCaptcha(Picture(width: 1000, height: 1, luminance: Array(repeating: 9, count: 1000)))
    var tall = running
    tall.askCaptcha(Picture(width: 1, height: 1000, luminance: Array(repeating: 9, count: 1000)))
    var insecure = running
    insecure.fail(.insecureLink(host: "a.long.host.name.example.lan"))
    var waiting = running
    waiting.fail(.unreachable(host: "qq.example.lan", port: 443, reason: "refused"))
    var help = captcha
    help.press(.function(1))
    var wide = empty
    wide.type("服务器的地址很长很长很长很长很长很长很长很长很长很长很长很长")
    return [
      empty, english, running, captcha, unreadable, flat, tall, insecure, waiting, help, wide,
    ]
  }()
}
