import Chat
import Imaging
import Terminal
import Testing

@testable import TUI

/// The link, the form and the clock.
struct SessionTests {
  private func status(_ link: Link, size: Size = Size(rows: 24, columns: 80)) -> String {
    let ui = Scenario(size: size)
    ui.open(.bob)
    ui.service(.linkChanged(link))
    return ui.rows[size.rows - 3]
  }

  @Test(arguments: [
    (Link.online, "连接 OK 84ms"), (.signingIn(.verifying), "正在登录"),
    (.relinking(attempt: 3, retryIn: nil), "连接中断，正在恢复 (relink) 第 3 次"),
    (.relinking(attempt: 3, retryIn: .seconds(8)), "连接中断，稍后第 3 次恢复"),
    (.lost(.kicked(reason: "x")), "帐号在别处登录。/reconnect 重新上线"),
    (.lost(.expired), "登录已失效。/reconnect 重新登录"),
  ])
  func `the status bar tells the link`(link: Link, words: String) {
    #expect(status(link).contains(words))
  }

  @Test func `R takes over after a kick, and only then`() {
    let ui = Scenario()
    ui.press(Key(.escape), .character("R"))
    ui.expectEffects([])
    ui.service(.linkChanged(.lost(.kicked(reason: nil))))
    #expect(ui.rows[21].contains("R 重新上线"))
    ui.press(.character("R"))
    ui.expectEffects([.request(.signInAgain)])
  }

  @Test func `what the server says to a kick is told`() {
    let ui = Scenario()
    ui.service(.linkChanged(.lost(.kicked(reason: "别处登录\u{1B}[2J"))))
    #expect(ui.rows[23].hasPrefix("! 帐号在别处登录：别处登录⟦ESC⟧[2J"))
  }

  @Test func `signing in again that fails without the form is told`() {
    let ui = Scenario()
    ui.service(.signInFailed(.wrongPassword))
    #expect(ui.rows[23].contains("密码不对"))
  }

  @Test func `silence is told above 90 seconds, and while nothing happens nothing else is drawn`() {
    let ui = Scenario()
    ui.wait(until: Calendar.moment(12, 50, 30))
    #expect(!ui.rows[21].contains("无回音"))
    ui.wait(until: Calendar.moment(12, 50, 31))
    #expect(ui.rows[21].contains("90 秒无回音"))
    #expect(!ui.rows[21].contains("OK"))
    ui.wait(until: Calendar.moment(12, 53, 1))
    #expect(ui.rows[21].contains("4 分钟无回音"))
    ui.service(.heard(at: ui.state.now))
    #expect(!ui.rows[21].contains("无回音"))
  }

  @Test func `an idle program asks for a tick a minute`() {
    let ui = Scenario()
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: nil)))
    #expect(ui.schedule == Calendar.moment(12, 50))
    ui.wait(until: Calendar.moment(12, 50))
    #expect(ui.rows[21].hasPrefix("[12:50]"))
    #expect(ui.schedule == Calendar.moment(12, 51))
  }

  @Test func `typing and notices go away by themselves`() {
    let ui = Scenario()
    ui.receive(.bob, "hi")
    ui.ignoreEffects()
    ui.open(.bob)
    ui.service(.typing(World.bob))
    ui.service(.unknownCode(1202))
    #expect(ui.rows[0].contains("正在输入"))
    #expect(ui.rows[23].contains("未知状态码 1202"))
    #expect(ui.schedule == Calendar.moment(12, 49, 8))
    ui.wait(until: Calendar.moment(12, 49, 8))
    #expect(!ui.rows[0].contains("正在输入"))
    #expect(!ui.rows[23].contains("未知状态码"))
  }

  @Test func `a missing list is told with its reason`() {
    let ui = Scenario()
    ui.service(.listMissing(.groups, .rejected(.busy, code: 500)))
    #expect(ui.rows[23].contains("有名单取不到：服务器忙，过会儿再试 (500)"))
  }

  @Test func `a missing list is told until it comes`() {
    let ui = Scenario()
    ui.service(.listMissing(.groups, .rejected(.busy, code: 500)))
    ui.wait(until: Calendar.moment(12, 50))
    #expect(!ui.rows[23].contains("500"))
    #expect(ui.rows[21].contains("名单不全"))
    ui.service(.rosterLoaded(World.roster))
    #expect(ui.rows[21].contains("名单不全"))
    ui.service(.groupsLoaded(World.groups))
    #expect(!ui.rows[21].contains("名单不全"))
  }

  @Test func `a gap in a count stands before the message that showed it`() {
    let ui = Scenario()
    ui.open(.project)
    ui.receive(.project, from: World.bob, "one")
    ui.ignoreEffects()
    ui.service(.messagesMissing(.project, count: 2))
    ui.receive(.project, from: World.bob, "four")
    ui.ignoreEffects()
    #expect(ui.rows[19].contains("可能缺 2 条 · 2 may be missing"))
    #expect(ui.rows[20].contains("four"))
  }

  @Test func `a message ends the writing`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.service(.typing(World.bob))
    ui.receive(.bob, "hi")
    #expect(!ui.rows[0].contains("正在输入"))
  }

  @Test func `names that become known later are shown for what was said before`() {
    let ui = Scenario()
    ui.open(.swiftDev)
    ui.receive(.swiftDev, from: ContactID(4000), "hi")
    #expect(ui.rows[20].contains("陌生人 hi"))
    ui.service(.contactLearned(Contact(id: ContactID(4000), nick: "Chris")))
    #expect(ui.rows[20].contains("Chris hi"))
    let card = Member(contact: Contact(id: ContactID(4000), nick: "Chris"), card: "C.L.")
    ui.service(.membersLoaded(.swiftDev, MemberList(members: [card])))
    #expect(ui.rows[20].contains("C.L. hi"))
  }

  @Test func `the form is shown until signed in`() {
    let ui = Scenario(isSignedIn: false)
    ui.state.signIn = SignInForm(prefill: SignInPrefill(server: "https://example.invalid"))
    #expect(ui.rows[0].contains("登录"))
    ui.type("12345")
    #expect(ui.typed.isEmpty)
    ui.service(.signedIn(World.me))
    ui.ignoreEffects()
    #expect(ui.state.signIn == nil)
    #expect(ui.rows[21].contains("阿杰(10001)"))
  }

  @Test func `a session that is lost for good shows the form with the reason`() {
    let ui = Scenario()
    ui.service(.linkChanged(.lost(.needsSignIn)))
    #expect(ui.rows.joined().contains("已写的消息都在"))
  }

  @Test func `signing out shows the form`() {
    let ui = Scenario()
    ui.enter("/logout")
    ui.expectEffects([.request(.signOut)])
    ui.service(.linkChanged(.signedOut))
    #expect(ui.state.signIn != nil)
  }

  @Test func `signing in needs no form while signed in`() {
    let ui = Scenario()
    ui.enter("/login")
    #expect(ui.state.signIn == nil)
    #expect(ui.typed == "/login")
  }

  @Test func `another account sees nothing of the one before`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.receive(.bob, "secret")
    ui.service(.linkChanged(.signedOut))
    ui.service(.signedIn(Profile(account: 20002, nick: "other", presence: .online)))
    ui.ignoreEffects()
    #expect(ui.state.conversations.all.isEmpty)
    #expect(!ui.rows.joined().contains("secret"))
    #expect(ui.state.directory.roster == Roster())
  }

  @Test func `the same account finds everything as it was`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.receive(.bob, "hi")
    let before = ui.frame
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: nil)))
    ui.service(.linkChanged(.online))
    ui.service(.signedIn(World.me))
    #expect(ui.frame == before)
  }

  @Test func `what cannot be shown is said so where it came in`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.service(.unsupportedReceived(kind: "shake_message", conversation: .bob))
    #expect(ui.rows[20].contains("-- 收到不支持的内容 [shake_message]"))
    ui.service(.unsupportedReceived(kind: "tips", conversation: nil))
    #expect(ui.rows[23].contains("[tips]"))
  }
}
