import Chat
import TUI
import Terminal
import Testing

struct SignInCheckTests {
  @Test(arguments: ["", "1234", "12345678901", "1234a", "１００００１", "-10001", "10 001"])
  func `an account that is not 5 to 10 digits is not sent`(account: String) {
    var prefill = SignInPrefill.filled
    prefill.account = account
    var ui = SignInScenario(prefill)
    ui.press(.enter)
    #expect(ui.effects.isEmpty)
    ui.expectMessage("! 帐号只能是 5 到 10 位数字。 Account must be 5 to 10 digits.")
    ui.expectFocus(inRowWith: "Account")
  }

  @Test(arguments: ["", "ftp://qq.lan", "qq lan", "qq.lan:99999"])
  func `a server that is no address is not asked`(server: String) {
    var prefill = SignInPrefill.filled
    prefill.server = server
    var ui = SignInScenario(prefill)
    ui.press(.enter)
    #expect(ui.effects.isEmpty)
    #expect(ui.message.hasPrefix("! "))
    ui.expectFocus(inRowWith: "Server")
  }

  @Test func `an empty password is not sent`() {
    var ui = SignInScenario(SignInPrefill(server: "qq.lan", account: "10001"))
    ui.press(.enter)
    #expect(ui.effects.isEmpty)
    ui.expectMessage("! 请填密码。 Please type the password.")
    ui.expectFocus(inRowWith: "Password")
  }

  @Test(arguments: [33, 10_000])
  func `a password of more than 32 characters is kept and not sent`(count: Int) {
    var ui = SignInScenario(SignInPrefill(server: "qq.lan", account: "10001"))
    ui.press(.paste(String(repeating: "密", count: count)))
    ui.press(.enter)
    #expect(ui.effects.isEmpty)
    ui.expectMessage("密码最多 32 个字符")
    ui.expectFocus(inRowWith: "Password")
    for _ in 32..<count { ui.press(.backspace) }
    ui.press(.enter)
    #expect(ui.takeEffects().count == 1)
  }

  @Test func `a password is counted as the wire counts it`() {
    var ui = SignInScenario(SignInPrefill(server: "qq.lan", account: "10001"))
    ui.press(.paste(String(repeating: "👍", count: 17)))
    ui.press(.enter)
    #expect(ui.effects.isEmpty)
    ui.press(.backspace, .enter)
    #expect(ui.takeEffects().count == 1)
  }

  @Test func `a password longer than its field does not tell its length`() {
    var ui = SignInScenario(SignInPrefill(server: "qq.lan", account: "10001"))
    ui.press(.paste(String(repeating: "x", count: 40)))
    let before = ui.rows
    ui.press(.paste("yyy"))
    #expect(ui.rows == before)
  }

  @Test func `the first thing that is wrong is said first`() {
    var ui = SignInScenario(SignInPrefill())
    ui.press(.enter)
    ui.expectMessage("! 请填服务器地址。")
    ui.type("qq.lan")
    ui.press(.enter)
    ui.expectFocus(inRowWith: "Account")
    ui.type(" 10001 ")
    ui.press(.enter)
    ui.expectFocus(inRowWith: "Password")
    ui.type("x")
    ui.press(.enter)
    let credentials = Credentials(
      server: "https://qq.lan",
      account: "10001",
      password: Secret("x")
    )
    #expect(ui.takeEffects() == [.request(.signIn(credentials))])
  }

  @Test func `the form says which scheme it takes`() {
    var ui = SignInScenario(SignInPrefill(server: "127.0.0.1:8420"))
    #expect(ui.rows[3].hasSuffix("]  按 http:// assumed  "))
    ui = SignInScenario(SignInPrefill(server: "qq.lan"))
    #expect(ui.rows[3].contains("按 https:// assumed"))
    ui = SignInScenario(SignInPrefill(server: "http://qq.lan"))
    #expect(ui.rows[3].contains("明文! in the clear"))
  }

  @Test func `nothing is asked of the world before Enter`() {
    var ui = SignInScenario(SignInPrefill())
    ui.type("qq.lan")
    ui.press(.tab, .tab, .tab, .right, .tab, .tab, .tab)
    ui.send(.tick(Timestamp(1_000)))
    ui.send(.resized(Size(rows: 10, columns: 30)))
    #expect(ui.effects.isEmpty)
  }
}
