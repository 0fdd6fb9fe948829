import Chat
import Terminal
import Testing

@testable import TUI

/// Buddies, requests and what people tell of themselves.
struct PeopleTests {
  private let lilei = Contact(id: ContactID(77), nick: "李雷", account: 10077)

  @Test func `a request to be a buddy says how to answer, and rings`() {
    let ui = Scenario()
    ui.service(.people(.buddyRequested(lilei, message: "我是李雷")))
    ui.expectEffects([.bell])
    ui.press(.alt("a"))
    #expect(ui.rows.contains { $0.contains("-- 李雷 想加你为好友: 我是李雷。/accept 同意，/refuse") })
  }

  @Test func `the newest request is answered, or the one that is named`() {
    let ui = Scenario()
    ui.service(.people(.buddyRequested(lilei, message: "")))
    ui.ignoreEffects()
    ui.service(
      .groups(.joinRequested(World.project, Contact(id: ContactID(78), nick: "毛毛"), message: ""))
    )
    ui.ignoreEffects()
    ui.enter("/refuse 李雷 不认识")
    ui.expectEffects([.request(.people(.refuse(lilei.id, message: "不认识")))])
    ui.enter("/accept")
    ui.expectEffects([
      .request(.groups(.answerJoin(World.project, ContactID(78), isAccepted: true, message: "")))
    ])
    ui.enter("/accept")
    ui.expectEffects([])
    #expect(ui.rows[23].contains("没有人在等答复"))
  }

  @Test(arguments: [
    ("/accept", 0, ""), ("/accept 李雷", 0, ""), ("/accept 李雷 only", nil, ""),
    ("/accept 李雷 \"家人 Family\" 小李子", 3, "小李子"),
  ])
  func `who is accepted comes into the category and under the name that are said`(
    text: String,
    category: Int?,
    name: String
  ) {
    let ui = Scenario()
    ui.service(.people(.buddyRequested(lilei, message: "")))
    ui.ignoreEffects()
    ui.enter(text)
    ui.expectEffects([
      .request(.people(.accept(lilei.id, category: category, markName: name)))
    ])
  }

  @Test func `a category that is none is told, and who waits waits on`() {
    let ui = Scenario()
    ui.service(.people(.buddyRequested(lilei, message: "")))
    ui.ignoreEffects()
    ui.enter("/accept 李雷 家人")
    ui.expectEffects([])
    #expect(ui.rows[23].contains("没有分组 家人：我的好友, 家人 Family, 同事 Work"))
    #expect(ui.state.pleas == [.buddy(lilei.id)])
  }

  @Test(arguments: [
    ("/add 10077", "", 0, ""), ("/add 10077 \"我是 阿杰\"", "我是 阿杰", 0, ""),
    ("/add 10077 \"\" \"家人 Family\"", "", 3, ""),
    ("/add 10077 你好 我的好友 小 李", "你好", 0, "小 李"),
  ])
  func `somebody is asked with what to tell them and where they come`(
    text: String,
    message: String,
    category: Int,
    name: String
  ) {
    let ui = Scenario()
    ui.enter(text)
    ui.expectEffects([
      .request(
        .people(.add(account: 10077, message: message, category: category, markName: name))
      )
    ])
  }

  @Test(arguments: ["/move bob 家人 Family", "/move bob \"家人 Family\""])
  func `a buddy is moved to a category with a blank in its name`(text: String) {
    let ui = Scenario()
    ui.enter(text)
    ui.expectEffects([.request(.people(.move(World.bob, category: 3)))])
  }

  @Test func `an answer that did not reach the server can be given again, a refused one not`() {
    let ui = Scenario()
    ui.service(.people(.buddyRequested(lilei, message: "")))
    ui.ignoreEffects()
    ui.enter("/accept")
    let answer = ServiceRequest.people(.accept(lilei.id, category: 0, markName: ""))
    ui.expectEffects([.request(answer)])
    ui.send(.requestFailed(answer, .transport(reason: "cut")))
    ui.enter("/accept")
    ui.expectEffects([.request(answer)])
    ui.send(.requestFailed(answer, .rejected(.unknownTarget, code: 100_001)))
    ui.enter("/accept")
    ui.expectEffects([])
  }

  @Test func `a temporary session says which group it goes through`() {
    let ui = Scenario()
    ui.service(.people(.temporarySession(lilei.id, through: .project)))
    ui.service(.contactLearned(lilei))
    ui.receive(.contact(lilei.id), "您好")
    ui.ignoreEffects()
    ui.open(.contact(lilei.id))
    #expect(ui.rows.first?.contains("临时会话，来自 项目组") == true)
  }

  @Test(arguments: [
    (ServiceFailure.rejected(.busy, code: 112), "没有改成：服务器忙，过会儿再试 (112)"),
    (.rejected(.unknown, code: 77), "没有改成：服务器拒绝 (77)"), (.timedOut, "没有改成：没有回答，再试一次"),
    (.notSignedIn, "没有改成：没有上线，/reconnect"),
  ])
  func `a refusal is told in words with what to do`(failure: ServiceFailure, line: String) {
    let ui = Scenario()
    ui.send(.requestFailed(.setPresence(.away), failure))
    #expect(ui.rows[23].contains(line))
  }

  @Test func `a buddy is removed only when that is entered twice`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/remove bob")
    ui.expectEffects([])
    #expect(ui.rows[23].contains("删除好友 bob？ 再按 Enter 确认"))
    ui.press(Key(.enter))
    ui.expectEffects([.request(.people(.remove(World.bob, onBothSides: false)))])
    #expect(ui.typed.isEmpty)
  }

  @Test func `a friendship that ends on both sides is asked about as such`() {
    let ui = Scenario()
    ui.enter("/remove bob Both")
    ui.expectEffects([])
    #expect(ui.rows[23].contains("删除好友 bob，对方也不再有你？ 再按 Enter 确认"))
    ui.press(Key(.enter))
    ui.expectEffects([.request(.people(.remove(World.bob, onBothSides: true)))])
    ui.enter("/remove bob bot")
    ui.press(Key(.enter))
    ui.expectEffects([])
    #expect(ui.rows[23].contains("用法：/remove NAME [both]"))
  }

  @Test func `what needs confirming is asked again after something else`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/remove bob")
    ui.press(.control("u"))
    ui.enter("/status")
    ui.enter("/remove bob")
    ui.expectEffects([])
  }

  @Test(arguments: ["12", "abc", "12345678901", "-1"])
  func `a number that is none is told and stays`(word: String) {
    let ui = Scenario()
    ui.enter("/add \(word)")
    ui.expectEffects([])
    #expect(ui.typed == "/add \(word)")
  }

  @Test func `details are shown as they come, text from outside shielded`() throws {
    let ui = Scenario()
    ui.enter("/whois bob")
    ui.expectEffects([
      .request(.people(.loadDetails(World.bob))),
      .request(.people(.loadAvatar(.contact(World.bob)))),
    ])
    var details = ContactDetails(contact: Contact(id: World.bob, nick: "bob", account: 10009))
    details.signature = "not here\u{1B}[2J"
    details.level = 21
    details.gender = .male
    details.birthday = .init(year: 1987, month: 3, day: 0)
    details.facts = [.init(.city, "深圳"), .init(.about, "two\nlines")]
    ui.service(.people(.detailsLoaded(details)))
    let text = ui.rows.joined(separator: "\n")
    for expected in ["10009", "not here", "21", "男", "1987-03", "深圳", "two lines"] {
      #expect(text.contains(expected))
    }
    #expect(!text.contains("\u{1B}"))
    ui.press(Key(.escape))
    #expect(ui.state.help == nil)
  }

  @Test func `who is found is told with what it takes to add them`() {
    let ui = Scenario()
    var details = ContactDetails(contact: lilei)
    details.joinRule = .needsAnswer
    details.question = "几班的？"
    ui.service(.people(.found(details)))
    ui.ignoreEffects()
    #expect(ui.rows.contains { $0.contains("先回答“几班的？”：/add 10077 \"答案\"") })
    details.joinRule = .nobody
    ui.service(.people(.found(details)))
    ui.ignoreEffects()
    #expect(ui.rows.contains { $0.contains("不接受") })
  }

  @Test func `how to add a buddy is not told, for that is done`() {
    let ui = Scenario()
    ui.enter("/whois bob")
    ui.ignoreEffects()
    ui.service(
      .people(.detailsLoaded(ContactDetails(contact: Contact(id: World.bob, nick: "bob"))))
    )
    #expect(!ui.rows.joined().contains("/add"))
  }

  @Test func `details of somebody else do not replace those on the screen`() {
    let ui = Scenario()
    ui.enter("/whois bob")
    ui.ignoreEffects()
    var other = ContactDetails(contact: Contact(id: World.alice, nick: "alice"))
    other.signature = "alice's own"
    ui.service(.people(.detailsLoaded(other)))
    #expect(!ui.rows.joined().contains("alice's own"))
  }

  @Test func `a shake is told where it belongs and rings`() {
    let ui = Scenario()
    ui.service(.shaken(World.xiaoming))
    ui.expectEffects([.bell])
    #expect(ui.state.conversations[.xiaoming]?.unread.messages == 1)
  }

  @Test func `the other side is told once in five seconds that I write`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.type("你好")
    #expect(ui.typingTold == [World.xiaoming])
    ui.state.now = Timestamp(ui.state.now.seconds + 5)
    ui.type("吗")
    #expect(ui.typingTold == [World.xiaoming, World.xiaoming])
  }

  @Test func `nobody is told of a command, nor in a group`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.type("/sign x")
    ui.press(.control("u"))
    ui.open(.project)
    ui.type("hello")
    #expect(ui.typingTold.isEmpty)
  }
}
