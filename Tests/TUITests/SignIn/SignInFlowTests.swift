import Chat
import TUI
import Terminal
import Testing

struct SignInFlowTests {
  @Test func `a complete prefill signs in without a key`() {
    var form = SignInForm(prefill: .filled)
    #expect(SignInPrefill.filled.isComplete)
    #expect(form.submit() == [.request(.signIn(.filled))])
  }

  @Test func `a prefill without a password is not complete`() {
    #expect(!SignInPrefill(server: "qq.lan", account: "10001").isComplete)
  }

  @Test func `the steps of signing in are told in words`() {
    var ui = SignInScenario()
    ui.press(.enter)
    ui.expectMessage("~ 正在连接 https://qq.example.lan")
    ui.receive(.linkChanged(.signingIn(.verifying)))
    ui.expectMessage("~ 正在验证密码 Checking the password")
    ui.receive(.linkChanged(.signingIn(.loadingContacts)))
    ui.expectMessage("~ 正在取好友名单 Loading the contacts")
    #expect(ui.rows[23].hasPrefix("Esc 取消"))
  }

  @Test func `Enter asks only once`() {
    var ui = SignInScenario()
    ui.press(.enter, .enter, .enter)
    #expect(ui.takeEffects().count == 1)
  }

  @Test func `Esc cancels and what the service still tells is old`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.press(.escape)
    #expect(ui.takeEffects() == [.request(.cancelSignIn)])
    ui.expectMessage("! 已取消登录")
    let before = ui.form
    ui.receive(.linkChanged(.signingIn(.verifying)), .signInFailed(.cancelled))
    ui.receive(.captchaRequired(CaptchaChallenge(image: [])), .signInFailed(.wrongPassword))
    ui.send(.captchaDecoded(CaptchaChallenge(image: []), nil))
    #expect(ui.form == before)
    ui.press(.enter)
    #expect(ui.takeEffects() == [.request(.signIn(.filled))])
  }

  @Test(arguments: SignInFailure.samples())
  func `a failure is said and changes no typed field`(failure: SignInFailure) {
    var ui = SignInScenario()
    ui.signIn()
    let fields = ui.rows[2...7]
    ui.fail(failure)
    #expect(ui.rows[2...7] == fields)
    if failure == .cancelled { return }
    #expect(ui.message.trimmingEnd.count > 5)
    ui.press(.escape)
    _ = ui.takeEffects()
    ui.press(.enter)
    #expect(ui.takeEffects() == [.request(.signIn(.filled))])
  }

  @Test(arguments: [
    (SignInFailure.hostNotFound(host: "qq.lan"), "Server"),
    (.certificateNotTrusted(reason: "expired"), "Server"),
    (.notWebQQ(host: "qq.lan", status: 200), "Server"),
    (.accountUnknown, "Account"), (.accountBarred(message: "x"), "Account"),
    (.wrongPassword, "Password"),
  ])
  func `the focus goes to the wrong field`(failure: SignInFailure, label: String) {
    var ui = SignInScenario()
    ui.signIn()
    ui.fail(failure)
    ui.expectFocus(inRowWith: label)
  }

  @Test func `a letter typed after a wrong password begins it anew`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.fail(.wrongPassword)
    #expect(ui.rows[5].contains("[ ******** "))
    ui.type("new")
    #expect(ui.rows[5].contains("[ ***  "))
  }

  @Test func `a wrong password can be corrected after moving in it`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.fail(.wrongPassword)
    ui.press(.end)
    ui.type("2")
    #expect(ui.rows[5].contains("[ ********* "))
  }

  @Test func `one Backspace empties a wrong password`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.fail(.wrongPassword)
    ui.press(.backspace)
    #expect(ui.rows[5].contains("[         "))
  }

  @Test func `a refused request ends the attempt with a reason`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.send(.requestFailed(.signIn(.filled), .transport(reason: "connection cut")))
    ui.expectMessage("connection cut")
    ui.press(.enter)
    #expect(ui.takeEffects().count == 1)
  }

  @Test func `a refused request does not hide a failure that was told`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.fail(.accountUnknown)
    ui.send(.requestFailed(.signIn(.filled), .notSignedIn))
    ui.expectMessage("! 没有这个帐号")
  }

  @Test func `success remembers server and account`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.receive(.signedIn(Profile(account: 10001, nick: "阿杰", presence: .online)))
    #expect(
      ui.takeEffects() == [.remember(server: "https://qq.example.lan", account: "10001")]
    )
  }

  @Test func `success forgets them when the box is not ticked`() {
    var prefill = SignInPrefill.filled
    prefill.remembers = false
    var ui = SignInScenario(prefill)
    ui.signIn()
    ui.receive(.signedIn(Profile(account: 10001, nick: "阿杰", presence: .online)))
    #expect(ui.takeEffects() == [.forgetRemembered])
  }

  @Test func `what was typed while signing in is not what is remembered`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.click(row: 4, column: 30)
    ui.type("99")
    ui.receive(.signedIn(Profile(account: 10001, nick: "阿杰", presence: .online)))
    #expect(
      ui.takeEffects() == [.remember(server: "https://qq.example.lan", account: "10001")]
    )
  }

  @Test func `the reason for asking again is shown at start`() {
    var prefill = SignInPrefill.filled
    prefill.notice = .sessionLost
    SignInScenario(prefill).expectMessage("! 登录已失效，需要重新登录。已写的消息都在。")
    prefill.notice = .failure(.wrongPassword)
    let ui = SignInScenario(prefill)
    ui.expectMessage("! 密码不对。")
    ui.expectFocus(inRowWith: "Password")
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmingEnd: Substring {
    lastIndex { $0 != " " }.map { self[...$0] } ?? ""
  }
}
