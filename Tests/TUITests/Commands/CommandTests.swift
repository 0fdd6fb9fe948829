import Chat
import Terminal
import Testing

@testable import TUI

/// What is typed as `/name argument …`.
struct CommandTests {
  @Test func `an unknown command is told and the text stays`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/home/me/file")
    ui.expectEffects([])
    #expect(ui.typed == "/home/me/file")
    #expect(ui.rows[23].contains("没有命令 /home/me/file"))
  }

  @Test(arguments: ["/msg", "/msg bob", "/goto", "/close now", "/mark everything", "/list me"])
  func `wrong arguments are told and the text stays`(text: String) {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter(text)
    ui.expectEffects([])
    #expect(ui.typed == text)
    #expect(ui.rows[23].hasPrefix("! "))
  }

  @Test func `every command has a Chinese name and words in both languages`() {
    for entry in CommandTable.entries {
      #expect(CommandTable.entry(named: entry.alias)?.name == entry.name)
      #expect(entry.summary.english.allSatisfy { $0.isASCII })
      #expect(entry.usage.hasPrefix("/\(entry.name)"))
    }
    #expect(Set(CommandTable.entries.map(\.name)).count == CommandTable.entries.count)
    #expect(Set(CommandTable.entries.map(\.alias)).count == CommandTable.entries.count)
  }

  @Test func `the page of commands, keys and settings says what the tables say`() {
    var page = """
      # Commands, keys and settings

      What `/help` and `/set` show in the program. Made from the tables by
      `script/test --record-screens --filter TUITests`; not edited by hand.

      ## Commands

      | command | 中文 | 意思 | meaning |
      |---|---|---|---|

      """
    for entry in CommandTable.entries {
      page += "| `\(escaped(entry.usage))` | `/\(entry.alias)` | \(cells(entry.summary))\n"
    }
    let keymap = Keymap(Settings())
    page +=
      "\n## Keys\n\n`/bind KEY ACTION` changes them, as does a table `[bind]` in `config.toml`.\n\n"
    page += "| key | 意思 | meaning | action |\n|---|---|---|---|\n"
    for binding in Keymap.bindings {
      guard let summary = binding.summary else { continue }
      let actions = ([binding.command] + binding.helpsWith).map { "`\($0.name)`" }
      let all = actions.joined(separator: ", ")
      page += "| \(keymap.label(of: binding)) | \(cells(summary)) \(all) |\n"
    }
    let others = Command.named.map { "`\($0.name)`" }.joined(separator: ", ")
    page += "\nAll actions: \(others).\n"
    page += "\n## Settings\n\nIn `config.toml`, and with `/set`.\n\n"
    page += "| setting | 意思 | meaning | values | default |\n|---|---|---|---|---|\n"
    for setting in SettingsTable.entries {
      let (forms, value) = (escaped(setting.forms), setting.value(in: Settings()))
      page += "| `\(setting.name)` | \(cells(setting.help)) \(forms) | \(value) |\n"
    }
    expectText(page, in: projectFolder + "/docs/COMMANDS.md")
  }

  private func cells(_ phrase: Phrase) -> String {
    "\(escaped(phrase.chinese)) | \(escaped(phrase.english)) |"
  }

  /// A bar would end the cell.
  private func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

  @Test func `a message goes to somebody who is not open`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/msg 小明 你好  世界")
    #expect(ui.sentTexts() == ["你好  世界"])
    #expect(ui.state.current == .bob)
    ui.enter("/私聊 \"韩梅梅\" hi")
    #expect(ui.sentTexts() == ["hi"])
  }

  @Test func `a name that fits several is told, one that fits nobody too`() {
    let ui = Scenario()
    ui.enter("/query buddy10")
    #expect(ui.rows[23].contains("buddy100, buddy101"))
    #expect(ui.typed == "/query buddy10")
    ui.press(.control("c"))
    ui.enter("/query nobody")
    #expect(ui.rows[23].contains("找不到 nobody"))
    ui.press(.control("c"))
    ui.enter("/query buddy134")
    #expect(ui.state.current == .contact(ContactID(134)))
  }

  @Test func `a conversation is opened by its number or its name`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.open(.xiaoming)
    ui.enter("/goto 1")
    #expect(ui.state.current == .bob)
    ui.enter("/GOTO 小明")
    #expect(ui.state.current == .xiaoming)
  }

  @Test func `what the font is now is told, as each word turns on or off`() {
    let ui = Scenario(environment: .english)
    for (word, told) in [
      ("bold", "bold"), ("italic", "bold italic"), ("00ff80", "bold italic 00FF80"),
      ("bold", "italic 00FF80"), ("plain", "plain"),
    ] {
      ui.enter("/font \(word)")
      #expect(ui.state.notice?.phrase.english == "font: \(told)")
    }
  }

  @Test func `presence is asked for`() {
    let ui = Scenario()
    ui.enter("/status busy")
    ui.expectEffects([.request(.setPresence(.busy))])
    ui.enter("/状态 隐身")
    ui.expectEffects([.request(.setPresence(.hidden))])
    ui.enter("/status sleeping")
    ui.expectEffects([])
    #expect(ui.typed == "/status sleeping")
    ui.press(.control("c"))
    ui.enter("/away")
    ui.expectEffects([.request(.setPresence(.away))])
    ui.service(.ownPresenceChanged(.away))
    #expect(ui.rows[21].contains("◐ 离开"))
    ui.enter("/away")
    ui.expectEffects([.request(.setPresence(.online))])
  }

  @Test func `a refused request is told`() {
    let ui = Scenario()
    ui.enter("/away")
    ui.ignoreEffects()
    ui.send(.requestFailed(.setPresence(.away), .rejected(.sessionLost, code: 108)))
    #expect(ui.rows[23].contains("状态没有改成：会话失效，/reconnect 重新上线 (108)"))
  }

  @Test func `members that could not be loaded are asked for again`() {
    let ui = Scenario()
    ui.enter("/query swift-dev")
    ui.expectEffects([.request(.loadMembers(.swiftDev))])
    ui.send(.requestFailed(.loadMembers(.swiftDev), .transport(reason: "cut")))
    ui.open(.bob)
    ui.enter("/query swift-dev")
    ui.expectEffects([.request(.loadMembers(.swiftDev))])
  }

  @Test(arguments: [
    ("99", "没有 99 号会话"), ("10099", "找不到 10099"), ("nobody", "找不到 nobody"),
  ])
  func `a number that no conversation has is told as such`(typed: String, told: String) {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/goto \(typed)")
    #expect(ui.rows[23].hasPrefix("! \(told)"))
  }

  @Test func `/window goes where it does in irssi`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.open(.xiaoming)
    ui.open(.lunch)
    for (typed, target) in [
      ("last", ConversationID.xiaoming), ("next", .lunch), ("prev", .xiaoming), ("1", .bob),
    ] {
      ui.enter("/window \(typed)")
      ui.ignoreEffects()
      #expect(ui.state.current == target, "\(typed)")
    }
  }

  @Test(arguments: ["/query swift-dev", "/goto swift-dev"])
  func `a group that is opened while the link is down asks for its members when it is up`(
    line: String
  ) {
    let ui = Scenario()
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: nil)))
    ui.enter(line)
    ui.expectEffects([])
    #expect(ui.state.current == .swiftDev)
    #expect(ui.state.notice == nil)
    ui.service(.linkChanged(.online))
    ui.expectEffects([.request(.loadMembers(.swiftDev))])
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: nil)))
    ui.service(.linkChanged(.online))
    ui.expectEffects([])
  }

  @Test
  func `members that nobody could be asked for without a session are asked for quietly later`() {
    let ui = Scenario()
    ui.enter("/query swift-dev")
    ui.expectEffects([.request(.loadMembers(.swiftDev))])
    ui.send(.requestFailed(.loadMembers(.swiftDev), .notSignedIn))
    #expect(ui.state.notice == nil)
    ui.service(.linkChanged(.lost(.expired)))
    ui.service(.linkChanged(.online))
    ui.expectEffects([.request(.loadMembers(.swiftDev))])
  }

  @Test func `who of a group is online is asked again when it is opened a minute later`() {
    let ui = Scenario()
    let again = [Effect.request(.groups(.loadPresences(World.swiftDev)))]
    ui.open(.swiftDev)
    ui.open(.bob)
    ui.enter("/query swift-dev")
    ui.expectEffects([])
    ui.open(.bob)
    ui.wait(until: Timestamp(ui.state.now.seconds + 60))
    ui.enter("/query swift-dev")
    ui.expectEffects(again)
    ui.send(.requestFailed(.groups(.loadPresences(World.swiftDev)), .timedOut))
    #expect(!ui.rows[23].contains("没有"))
  }

  @Test func `me speaks of myself`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/me waves")
    #expect(ui.sentTexts() == ["* 阿杰 waves"])
  }

  @Test func `quitting quits`() {
    let ui = Scenario()
    ui.enter("/quit")
    ui.expectEffects([.quit])
  }

  @Test(arguments: [
    (Key.control("l"), Effect.redraw), (.control("z"), .suspend), (.control("q"), .quit),
  ])
  func `keys about the program ask for it`(key: Key, effect: Effect) {
    let ui = Scenario()
    ui.press(key)
    ui.expectEffects([effect])
  }

  @Test func `Tab completes commands in both languages`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.type("/he")
    ui.press(Key(.tab))
    #expect(ui.typed == "/help ")
    ui.press(.control("c"))
    ui.type("/退")
    ui.press(Key(.tab))
    #expect(ui.typed == "/退出 ")
  }

  @Test func `Tab goes through the candidates and Shift-Tab back`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.type("/m")
    ui.press(Key(.tab), Key(.tab))
    #expect(ui.typed == "/me ")
    ui.press(Key(.tab, .shift))
    #expect(ui.typed == "/msg ")
  }

  @Test func `Tab completes nicks of the group`() {
    let ui = Scenario()
    ui.open(.project)
    ui.type("ali")
    ui.press(Key(.tab))
    #expect(ui.typed == "alice: ")
    ui.type("and @小")
    ui.press(Key(.tab))
    #expect(ui.typed == "alice: and @小明 ")
  }

  @Test func `Tab completes names and presences behind commands`() {
    let ui = Scenario()
    ui.type("/query 韩")
    ui.press(Key(.tab))
    #expect(ui.typed == "/query 韩梅梅 ")
    ui.press(.control("c"))
    ui.type("/status h")
    ui.press(Key(.tab))
    #expect(ui.typed == "/status hidden")
  }

  @Test(arguments: [
    ("/move bob 家", "/move bob \"家人 Family\" "), ("/accept x o", "/accept x only"),
    ("/accept x 同", "/accept x \"同事 Work\" "), ("/add 10077 \"hi you\" 我", "我的好友 "),
    ("/mute b", "/mute block"), ("/whois m", "/whois me"),
    ("/msg bob @小", "/msg bob @小明 "), ("/find b", "/find b"),
  ])
  func `Tab completes what the usage of a command names`(text: String, completed: String) {
    let ui = Scenario()
    ui.open(.project)
    ui.type(text)
    ui.press(Key(.tab))
    #expect(ui.typed.hasSuffix(completed))
  }

  @Test func `Tab completes who waits for an answer, the newest first`() {
    let ui = Scenario()
    for (id, nick) in [(77, "李雷"), (78, "毛毛")] {
      ui.service(
        .people(.buddyRequested(Contact(id: ContactID(UInt64(id)), nick: nick), message: ""))
      )
      ui.ignoreEffects()
    }
    ui.type("/accept ")
    ui.press(Key(.tab))
    #expect(ui.typed == "/accept 毛毛 ")
    ui.press(Key(.tab))
    #expect(ui.typed == "/accept 李雷 ")
  }

  @Test func `Tab on an empty composer moves the focus round`() {
    let ui = Scenario(size: Size(rows: 30, columns: 140))
    ui.open(.project)
    ui.press(Key(.tab))
    #expect(ui.state.focus == .list)
    ui.press(Key(.tab))
    #expect(ui.state.focus == .members)
    ui.press(Key(.tab))
    #expect(ui.state.focus == .composer)
  }

  @Test func `no two rows of the key table clash`() {
    var seen: [Focus: Set<Key>] = [:]
    for binding in Keymap.bindings {
      for focus in binding.focuses {
        for key in binding.keys {
          #expect(seen[focus, default: []].insert(key).inserted, "\(binding.command) in \(focus)")
        }
      }
    }
  }
}
