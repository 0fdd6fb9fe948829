import Chat
import TUI
import Terminal
import Testing

struct SignInScreenTests {
  @Test func `an empty form at 80x24 has the cursor in the server field`() {
    let ui = SignInScenario(SignInPrefill(version: "v0.1"))
    expectScreen(ui.frame, "sign-in-80x24-empty")
  }

  @Test func `a wrong captcha at 80x24 shows the new picture below the fields`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.askCaptcha(wasWrong: true)
    ui.type("k7p")
    expectScreen(ui.frame, "sign-in-80x24-captcha")
  }

  @Test func `at 100x30 the captcha is drawn as large as it has pixels`() {
    var ui = SignInScenario(rows: 30, columns: 100)
    ui.signIn()
    ui.askCaptcha()
    expectScreen(ui.frame, "sign-in-100x30-captcha")
  }

  @Test func `at 40x15 the fields stack`() {
    var ui = SignInScenario(rows: 15, columns: 40)
    ui.signIn()
    ui.fail(.wrongPassword)
    expectScreen(ui.frame, "sign-in-40x15")
  }

  @Test func `at 40x15 the captcha has a screen of its own`() {
    var ui = SignInScenario(rows: 15, columns: 40)
    ui.signIn()
    ui.askCaptcha(wasWrong: true)
    ui.type("k7p")
    expectScreen(ui.frame, "sign-in-40x15-captcha")
  }

  @Test func `20x5 shows the field that has the focus`() {
    var ui = SignInScenario(rows: 5, columns: 20)
    ui.press(.tab, .tab, .tab, .tab)
    expectScreen(ui.frame, "sign-in-20x5")
  }

  @Test func `20x5 offers the captcha as a file`() {
    var ui = SignInScenario(rows: 5, columns: 20)
    ui.signIn()
    ui.askCaptcha()
    expectScreen(ui.frame, "sign-in-20x5-captcha")
  }

  @Test func `below 20x5 the screen tells its size`() {
    expectScreen(SignInScenario(rows: 3, columns: 19).frame, "sign-in-too-small")
  }

  @Test func `an English person reads English first`() {
    var ui = SignInScenario(
      SignInPrefill(server: "qq.example.lan"),
      language: .english,
      locale: "en_GB.UTF-8"
    )
    ui.type("12ab")
    ui.press(.enter)
    expectScreen(ui.frame, "sign-in-80x24-english")
  }

  @Test func `a terminal without Han gets plain ASCII and the captcha in ASCII`() {
    var ui = SignInScenario(charset: .ascii, locale: "C")
    ui.signIn()
    ui.askCaptcha()
    expectScreen(ui.frame, "sign-in-80x24-ascii-captcha")
  }

  @Test func `a terminal without Han says so on the form`() {
    let ui = SignInScenario(SignInPrefill(), charset: .ascii, locale: "POSIX")
    expectScreen(ui.frame, "sign-in-80x24-ascii")
  }

  @Test func `the question about the link in the clear shows both answers`() {
    var ui = SignInScenario(SignInPrefill.filled, rows: 15, columns: 40)
    ui.signIn()
    ui.fail(.insecureLink(host: "qq.example.lan"))
    expectScreen(ui.frame, "sign-in-40x15-insecure")
  }

  @Test func `F1 lists the keys`() {
    var ui = SignInScenario()
    ui.press(.function(1))
    expectScreen(ui.frame, "sign-in-80x24-help")
  }
}
