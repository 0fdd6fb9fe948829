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
}
