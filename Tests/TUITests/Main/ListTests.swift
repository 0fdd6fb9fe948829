import Chat
import Terminal
import Testing

@testable import TUI

/// The list of conversations.
struct ListTests {
  private func titles(_ ui: Scenario) -> [String] {
    ui.rows[1..<21].map { row in
      String(String(row.prefix { $0 != "│" }).trimmed)
    }.filter { !$0.isEmpty }
  }

  @Test func `before anything is open arrows and Enter act on the list, letters are typed`() {
    let ui = Scenario()
    for _ in 1...3 { ui.press(Key(.up)) }
    ui.press(Key(.enter))
    #expect(titles(ui)[1] == ">▾ 家人 Family (2/6)")
    ui.press(Key(.down), Key(.enter))
    #expect(ui.state.current == .contact(ContactID(200)))
    let other = Scenario()
    other.enter("/quit")
    other.expectEffects([.quit])
  }

  @Test func `the first conversation is selected at the start, no headline`() {
    let ui = Scenario()
    #expect(titles(ui)[4] == "> # 项目组")
    ui.press(Key(.enter))
    #expect(ui.state.current == .project)
    ui.ignoreEffects()
  }

  @Test func `letters move and Enter opens`() {
    let ui = Scenario()
    ui.press(Key(.escape), .character("G"), .character("k"), .character("k"))
    #expect(ui.state.list.selected?.conversation == .classmates)
    ui.press(Key(.enter))
    ui.expectEffects([.request(.loadMembers(.classmates))])
    #expect(ui.state.current == .classmates)
    #expect(ui.state.focus == .composer)
  }

  @Test func `the members of a group are asked for once`() {
    let ui = Scenario()
    ui.press(.alt("k"))
    ui.type("swift")
    ui.press(Key(.enter))
    ui.expectEffects([.request(.loadMembers(.swiftDev))])
    ui.open(.bob)
    ui.press(.alt("/"))
    ui.expectEffects([])
  }

  @Test func `the conversation of a group that I left keeps its name and leaves the list`() {
    let ui = Scenario()
    let name = ui.state.name(of: .classmates)
    ui.service(.groupsLoaded([]))
    #expect(ui.state.name(of: .classmates) == name && name == "老同学")
    #expect(ui.state.directory.groups.isEmpty)
  }

  @Test func `Enter folds and opens a section`() {
    let ui = Scenario()
    for _ in 1...4 { ui.press(Key(.up)) }
    #expect(titles(ui)[0] == ">▸ 我的好友 (5/38)")
    ui.press(Key(.enter))
    #expect(titles(ui)[0] == ">▾ 我的好友 (5/38)")
    #expect(titles(ui)[1] == "● 小明")
    ui.press(Key(.escape), .character("j"), Key(.left))
    #expect(titles(ui)[0] == ">▸ 我的好友 (5/38)")
    ui.press(Key(.right))
    #expect(titles(ui)[1] == "● 小明")
  }

  @Test func `a short list starts with everything open`() {
    let ui = Scenario(isSignedIn: false)
    ui.service(.signedIn(World.me))
    let roster = Roster(
      categories: [BuddyCategory(index: 0, name: "朋友")],
      buddies: [Buddy(contact: Contact(id: World.bob, nick: "bob"))]
    )
    ui.service(.rosterLoaded(roster))
    #expect(titles(ui) == ["▾ 朋友 (0/1)", "> ○ bob"])
  }

  @Test func `who can be reached stands first, and presence changes move people`() {
    let ui = Scenario()
    for _ in 1...4 { ui.press(Key(.up)) }
    ui.press(Key(.enter))
    let isThird = { titles(ui)[3] == "● buddy100" }
    #expect(isThird())
    ui.service(.presenceChanged(World.bob, .offline))
    ui.service(.presenceChanged(World.hanmeimei, .online))
    #expect(Array(titles(ui)[0..<3]) == [">▾ 我的好友 (5/38)", "● 小明", "● 韩梅梅"])
  }

  @Test func `a buddy of an unknown category is not lost`() {
    let ui = Scenario()
    let roster = Roster(
      categories: [BuddyCategory(index: 4, name: "A")],
      buddies: [
        Buddy(contact: Contact(id: World.bob, nick: "bob"), categoryIndex: 77, presence: .online)
      ]
    )
    ui.service(.rosterLoaded(roster))
    #expect(titles(ui)[0] == "▾ A (1/1)")
    #expect(titles(ui)[1] == "◐ bob" || titles(ui)[1] == "● bob")
  }

  @Test func `the filter shows what matches, in any case, and Enter opens the first`() {
    let ui = Scenario()
    ui.press(Key(.escape), .character("/"))
    ui.type("SWI")
    #expect(titles(ui) == ["▾ 群 Groups", "> # swift-dev"])
    ui.press(Key(.enter))
    ui.ignoreEffects()
    #expect(ui.state.current == .swiftDev)
    #expect(ui.state.list.filter.isEmpty)
  }

  @Test(arguments: ["plain", "/plain", ":plain", "plain x"])
  func `a filter that is a command says how to run it, where nothing matches`(typed: String) {
    for (environment, told) in [
      (Environment.chinese, "Esc :plain 是命令   Esc 不过滤"),
      (.english, "Esc :plain is a command   Esc no filter"),
    ] {
      let ui = Scenario(environment: environment)
      ui.press(Key(.escape), .character("/"))
      ui.type(typed)
      #expect(ui.rows[23].hasPrefix(told))
    }
  }

  @Test func `a filter that finds somebody is no command`() {
    let ui = Scenario()
    ui.press(Key(.escape), .character("/"))
    ui.type("msg")
    #expect(ui.rows[23].contains("Esc :msg 是命令"))
    ui.service(.contactLearned(Contact(id: World.bob, nick: "msgbob")))
    #expect(ui.rows[23].hasPrefix("Enter 打开"))
  }

  @Test func `a filter without a match opens nothing, and Escape lists everything again`() {
    let ui = Scenario()
    let all = titles(ui)
    ui.press(Key(.escape), .character("/"))
    ui.type("nobody")
    #expect(titles(ui).isEmpty)
    ui.press(Key(.enter))
    ui.expectEffects([])
    ui.press(Key(.escape))
    #expect(titles(ui).count == all.count)
    #expect(ui.state.focus == .list)
  }

  @Test func `other letters go to the composer`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.press(Key(.escape))
    ui.type("你好")
    #expect(ui.typed == "你好")
    #expect(ui.state.focus == .composer)
  }

  @Test func `a stranger who writes is listed as one`() {
    let ui = Scenario()
    ui.service(.contactLearned(Contact(id: World.stranger, nick: "新同事")))
    ui.receive(.stranger, "你好")
    ui.expectEffects([.bell])
    #expect(titles(ui).contains("○ 新同事        1"))
    #expect(titles(ui).last == "▸ 陌生人 Stran~ (1)")
  }

  @Test func `a click selects and opens`() {
    let ui = Scenario()
    ui.press(Key(.mouse(Key.Mouse(.press, at: Point(row: 1, column: 4)))))
    #expect(titles(ui)[1] == "● 小明")
    ui.press(Key(.mouse(Key.Mouse(.press, at: Point(row: 2, column: 4)))))
    #expect(ui.state.current == .xiaoming)
  }

  @Test func `in one pane Escape and a click on the arrow go back to the list`() {
    let ui = Scenario(size: Size(rows: 15, columns: 40))
    ui.open(.bob)
    #expect(ui.rows[0].hasPrefix("< ◐ bob"))
    ui.press(Key(.mouse(Key.Mouse(.press, at: Point(row: 0, column: 0)))))
    #expect(ui.rows[0].hasPrefix(" QQ 阿杰"))
    ui.press(Key(.escape))
    #expect(ui.rows[0].hasPrefix("< ◐ bob"))
    ui.press(Key(.left, .alt))
    #expect(ui.rows[0].hasPrefix(" QQ 阿杰"))
  }

  @Test func `the list and the members can be hidden`() {
    let ui = Scenario(size: Size(rows: 30, columns: 140))
    ui.open(.project)
    #expect(ui.rows[0].contains("成员 12"))
    ui.press(Key(.function(8)))
    #expect(!ui.rows[0].contains("成员 12"))
    ui.press(Key(.function(7)))
    #expect(ui.rows[0].hasPrefix(" # 项目组"))
    ui.press(.alt("l"), .alt("m"))
    #expect(ui.rows[0].contains("成员 12"))
    #expect(ui.rows[0].hasPrefix("/ 过滤"))
  }

  @Test func `closing goes to the conversation before and keeps what was said`() {
    let ui = Scenario()
    ui.receive(.bob, "hi")
    ui.ignoreEffects()
    ui.open(.xiaoming)
    ui.open(.bob)
    ui.enter("/close")
    #expect(ui.state.current == .xiaoming)
    #expect(ui.state.number(of: .bob) == nil)
    ui.open(.bob)
    #expect(ui.rows[20].contains("hi"))
  }

  @Test func `numbers stay while messages come in`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.open(.xiaoming)
    ui.receive(.hanmeimei, "hi")
    ui.ignoreEffects()
    ui.press(.alt("1"))
    #expect(ui.state.current == .bob)
    ui.press(.alt("3"))
    #expect(ui.state.current == .hanmeimei)
    ui.press(.alt("9"))
    #expect(ui.rows[23].contains("没有 9 号会话"))
    ui.press(.control("n"))
    #expect(ui.state.current == .bob)
    ui.press(.control("p"), Key(.up, .alt))
    #expect(ui.state.current == .xiaoming)
  }

  @Test func `a filter finds names by their initials`() {
    let ui = Scenario()
    ui.press(Key(.escape), .character("/"))
    ui.type("ltx")
    #expect(titles(ui).contains { $0.hasSuffix("老同学") })
    #expect(!titles(ui).contains { $0.contains("项目组") })
    ui.type("x")
    #expect(titles(ui).isEmpty)
  }
}
