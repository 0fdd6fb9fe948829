import Chat
import TUI
import Terminal
import Testing

struct SignInInsecureLinkTests {
  private static let credentials = Credentials(
    server: "http://qq.lan",
    account: "10001",
    password: Secret("x")
  )

  private static func asked() -> SignInScenario {
    var ui = SignInScenario(
      SignInPrefill(server: "http://qq.lan", account: "10001", password: Secret("x"))
    )
    ui.signIn()
    ui.fail(.insecureLink(host: "qq.lan"))
    return ui
  }

  @Test func `the first attempt does not allow it`() {
    var form = SignInForm(
      prefill: SignInPrefill(server: "http://qq.lan", account: "10001", password: Secret("x"))
    )
    #expect(form.submit() == [.request(.signIn(Self.credentials))])
  }

  @Test func `only Y and N answer`() {
    var ui = Self.asked()
    let before = ui.form
    ui.type("aü 1")
    ui.press(.enter, .tab, .paste("y"), .mouse(Key.Mouse(.press, at: Point(row: 9, column: 4))))
    #expect(ui.form == before)
    #expect(ui.effects.isEmpty)
    ui.expectMessage("密码将明文经过网络: qq.lan。[Y] 仍然登录 [N] 取消")
  }

  @Test(arguments: ["y", "Y"])
  func `Y signs in again and allows it`(answer: String) {
    var ui = Self.asked()
    ui.type(answer)
    var allowed = Self.credentials
    allowed.allowsInsecureLink = true
    #expect(ui.takeEffects() == [.request(.signIn(allowed))])
    ui.fail(.wrongPassword)
    ui.press(.enter)
    #expect(ui.takeEffects() == [.request(.signIn(allowed))])
  }

  @Test func `the answer is for one address only`() {
    var ui = Self.asked()
    ui.type("y")
    ui.fail(.wrongPassword)
    ui.press(.up, .up)
    ui.type(".example")
    ui.press(.enter)
    var credentials = Self.credentials
    credentials.server = "http://qq.lan.example"
    #expect(ui.takeEffects().last == .request(.signIn(credentials)))
  }

  @Test(arguments: [Key.character("n"), .character("N"), Key(.escape)])
  func `N keeps everything and asks again at the next Enter`(answer: Key) {
    var ui = Self.asked()
    ui.press(answer)
    #expect(ui.effects.isEmpty)
    ui.expectFocus(inRowWith: "Server")
    #expect(ui.rows[3].contains("[ http://qq.lan "))
    #expect(ui.rows[5].contains("[ * "))
    ui.press(.enter)
    #expect(ui.takeEffects() == [.request(.signIn(Self.credentials))])
  }
}
