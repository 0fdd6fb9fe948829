import Chat
import Terminal
import Testing

@testable import TUI

/// What happens to groups and discussions.
struct GroupTests {
  private static let person = Contact(id: ContactID(77), nick: "李雷")
  private static let me = Contact(id: ContactID(78), nick: "阿杰", account: World.me.account)

  @Test(arguments: [
    (GroupEvent.memberJoined(World.project, person, by: nil), "李雷 加入了群"),
    (.memberJoined(World.project, person, by: "管理员"), "李雷 加入了群（管理员同意）"),
    (.memberLeft(World.project, person), "李雷 离开了群"),
    (.memberRemoved(World.project, person, by: "创建者"), "李雷 被创建者移出了群"),
    (.dissolved(World.project), "群解散了"),
    (.roleChanged(World.project, person, .administrator), "李雷 成了管理员"),
    (.roleChanged(World.project, person, .member), "李雷 不再是管理员"),
    (.ownerChanged(World.project, from: person, to: person), "李雷 把群交给了 李雷"),
    (.memberJoined(World.project, me, by: "管理员"), "你加入了群（管理员同意）"),
    (.memberLeft(World.project, me), "你离开了群"),
    (.memberRemoved(World.project, me, by: "创建者"), "你被创建者移出了群"),
    (.roleChanged(World.project, me, .owner), "你成了群主"),
    (.ownerChanged(World.project, from: person, to: me), "李雷 把群交给了 你"),
    (.joinAccepted(World.project, by: "创建者", message: "欢迎"), "创建者让你进了群: 欢迎"),
  ])
  func `a change is a line in its group, and nothing unread`(event: GroupEvent, line: String) {
    let ui = Scenario()
    ui.open(.project)
    ui.service(.groups(event))
    #expect(ui.rows.contains { $0.contains("-- \(line)") })
    #expect(ui.state.conversations[.project]?.unread.isEmpty == true)
  }

  @Test(arguments: ["/nick 小杰", "/name 小杰", "/昵称 小杰"])
  func `a new nick is the card in an open group`(line: String) {
    let ui = Scenario()
    ui.open(.project)
    ui.enter(line)
    ui.expectEffects([.request(.groups(.setCard(World.project, "小杰")))])
  }

  @Test(arguments: [("小杰", "在 项目组 的名片已改：小杰"), ("", "在 项目组 的名片已去掉")])
  func `a new card is told with its group, wherever one is by then`(card: String, line: String) {
    let ui = Scenario()
    ui.open(.bob)
    ui.service(.groups(.cardChanged(World.project, card)))
    #expect(ui.rows[23].contains(line))
  }

  @Test(arguments: [ConversationID.bob, .lunch])
  func `elsewhere it is told that the nick cannot be changed, and what can`(id: ConversationID) {
    let ui = Scenario(environment: .english)
    ui.open(id)
    ui.enter("/nick Jay")
    ui.expectEffects([])
    #expect(ui.typed == "/nick Jay")
    #expect(ui.rows[23].hasPrefix("! WebQQ cannot change your nick; /card in a group, /sign"))
  }

  @Test func `a nick without a name takes no card away`() {
    let ui = Scenario()
    ui.open(.project)
    ui.enter("/nick")
    ui.expectEffects([])
    #expect(ui.rows[23].hasPrefix("! 用法：/nick NEW"))
  }

  @Test func `missing messages are a line`() {
    let ui = Scenario()
    ui.open(.project)
    ui.service(.messagesMissing(.project, count: 2))
    #expect(ui.rows.contains { $0.contains("可能缺 2 条") })
  }

  @Test func `a group is left only when that is entered twice`() {
    let ui = Scenario()
    ui.open(.project)
    ui.enter("/leave")
    ui.expectEffects([])
    ui.press(Key(.enter))
    ui.expectEffects([.request(.groups(.leave(World.project)))])
  }

  @Test(arguments: [
    ("/mute", GroupMuting.silent), ("/mute off", .alerts), ("/静音 block", .blocked),
  ])
  func `a group is muted`(text: String, muting: GroupMuting) {
    let ui = Scenario()
    ui.open(.project)
    ui.enter(text)
    ui.expectEffects([.request(.groups(.setMuting(World.project, muting)))])
  }

  @Test func `people are brought together by name`() {
    let ui = Scenario()
    ui.enter("/discuss 接机 小明，bob")
    ui.expectEffects([
      .request(.groups(.createDiscussion(name: "接机", members: [World.xiaoming, World.bob])))
    ])
    ui.enter("/discuss 接机 小明,nobody")
    ui.expectEffects([])
    #expect(ui.typed == "/discuss 接机 小明,nobody")
  }

  /// In the discussion `lunch`, which somebody owns.
  private func lunch(owner: ContactID) -> Scenario {
    let ui = Scenario()
    let people = [
      Contact(id: World.xiaoming, nick: "小明"),
      Contact(id: World.bob, nick: "Big Bob", account: 10009),
      Contact(id: ContactID(12), nick: "阿杰", account: 10001),
    ]
    let members = people.map { Member(contact: $0, role: $0.id == owner ? .owner : .member) }
    ui.service(.membersLoaded(.lunch, MemberList(members: members)))
    ui.open(.lunch)
    return ui
  }

  @Test func `people are put out of one's own discussion when that is entered twice`() {
    let ui = lunch(owner: ContactID(12))
    ui.enter("/expel 小明、10009")
    ui.expectEffects([])
    #expect(ui.rows[23].contains("把 小明、Big Bob 移出讨论组？ 再按 Enter 确认"))
    ui.press(Key(.enter))
    let request = ServiceRequest.groups(.removeMembers(World.lunch, [World.xiaoming, World.bob]))
    ui.expectEffects([.request(request)])
    ui.send(.requestFailed(request, .rejected(.notAllowed, code: 100_001)))
    #expect(ui.rows[23].contains("没有办到：没有权限"))
  }

  @Test(arguments: [
    ("/expel nobody", "找不到 nobody"), ("/expel 阿杰", "找不到 阿杰"), ("/expel ,", "要有人"),
  ])
  func `who is not one of the others there is told and nobody goes`(text: String, told: String) {
    let ui = lunch(owner: ContactID(12))
    ui.enter(text)
    ui.press(Key(.enter))
    ui.expectEffects([])
    #expect(ui.rows[23].contains(told))
  }

  @Test func `who does not own a discussion, or is in a group, is told without asking`() {
    let ui = lunch(owner: World.xiaoming)
    ui.enter("/expel bob")
    ui.expectEffects([])
    #expect(ui.rows[23].contains("只有群主 小明 能移人"))
    ui.press(.control("u"))
    ui.open(.project)
    ui.enter("/expel bob")
    ui.expectEffects([])
    #expect(ui.rows[23].contains("WebQQ 不能把人移出群"))
  }

  @Test func `Tab completes the others of the discussion, also behind a comma`() {
    let ui = lunch(owner: ContactID(12))
    ui.type("/expel 小")
    ui.press(Key(.tab))
    #expect(ui.typed == "/expel 小明")
    ui.type("，")
    ui.press(Key(.tab), Key(.tab))
    #expect(ui.typed == "/expel 小明，Big Bob")
    ui.press(Key(.tab))
    #expect(ui.typed == "/expel 小明，小明")
  }

  @Test func `where there was talk before stands below what has happened here`() {
    let ui = Scenario()
    ui.receive(.bob, "hi")
    ui.ignoreEffects()
    ui.service(.recentLoaded([.project, .bob]))
    let rows = ui.state.list.rows
    let place = rows.firstIndex { $0.conversation == .bob } ?? 0
    #expect(rows[place + 1].conversation == .project)
    #expect(rows.count { $0.section == .recent && $0.conversation == .bob } == 1)
  }

  @Test func `where there was talk before is reached by its number from the start`() {
    let ui = Scenario()
    ui.service(.recentLoaded([.project, .bob]))
    ui.press(.alt("1"))
    #expect(ui.state.current == .project)
    ui.ignoreEffects()
    ui.enter("/goto 2")
    #expect(ui.state.current == .bob)
    ui.ignoreEffects()
    #expect(ui.state.number(of: .project) == 1)
  }
}
