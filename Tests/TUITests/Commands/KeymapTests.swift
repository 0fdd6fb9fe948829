import Chat
import Terminal
import Testing

@testable import TUI

/// What keys mean, and how the person changes it.
struct KeymapTests {
  private func keymap(_ values: (String, String)...) throws -> Keymap {
    var settings = Settings()
    for (name, value) in values {
      let setting = try #require(SettingsTable.entry(named: name))
      #expect(setting.change(&settings, to: value) == nil)
    }
    return Keymap(settings)
  }

  @Test func `every command of a key has a name of its own`() {
    for binding in Keymap.bindings + KeyPreset.allCases.flatMap(Keymap.bindings) {
      #expect(Command(named: binding.command.name) == binding.command, "\(binding.command)")
    }
    #expect(Set(Command.named.map(\.name)).count == Command.named.count)
    #expect(Set(Command.named.map(\.command)).count == Command.named.count)
  }

  @Test(arguments: KeyPreset.allCases) func `no two rows of a preset clash`(preset: KeyPreset) {
    var seen: [Focus: Set<Key>] = [:]
    for binding in Keymap.bindings(of: preset) {
      for focus in binding.focuses {
        for key in binding.keys {
          #expect(seen[focus, default: []].insert(key).inserted, "\(binding.command) in \(focus)")
        }
      }
    }
  }

  @Test(arguments: KeyPreset.allCases)
  func `every preset can send, quit, find help and reach the list`(preset: KeyPreset) throws {
    let keymap = try keymap(("keys", preset.rawValue))
    for command in [
      Command.enter, .quit, .panes(.help), .panes(.back), .panes(.switcher), .newline,
    ] {
      #expect(!keymap.keys(for: command, in: .composer).isEmpty, "\(command)")
    }
  }

  @Test(arguments: KeyPreset.allCases)
  func `every preset has a key for all that the help tells of`(preset: KeyPreset) throws {
    let usual = try self.keymap()
    let keymap = try keymap(("keys", preset.rawValue))
    for binding in Keymap.bindings where binding.summary != nil {
      let focus = try #require(Focus.allCases.first(where: binding.focuses.contains))
      for command in [binding.command] + binding.helpsWith
      where !usual.keys(for: command, in: focus).isEmpty && command != .killOrSwitch {
        #expect(!keymap.keys(for: command, in: focus).isEmpty, "\(command)")
      }
    }
  }

  @Test func `where no key leads to the messages, the help is silent about their keys`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/help 选中后")
    #expect(ui.rows.contains { $0.hasPrefix("  r, y, o ") })
    ui.press(Key(.escape), Key(.escape))
    for key in ["alt-o", "alt-s", "alt-p", "alt-n"] {
      ui.enter("/bind \(key) nothing")
      ui.ignoreEffects()
    }
    ui.enter("/help 选中后")
    #expect(!ui.rows.contains { $0.hasPrefix("  r, y, o ") })
  }

  @Test func `presets have the keys that people bring along`() throws {
    let emacs = try keymap(("keys", "emacs"))
    #expect(emacs.command(for: .control("k"), in: .composer) == .edit(.killToEnd))
    #expect(emacs.command(for: .control("n"), in: .composer) == .move(1))
    let weechat = try keymap(("keys", "weechat"))
    #expect(weechat.command(for: Key(.left, .alt), in: .composer) == .step(-1))
    #expect(weechat.command(for: Key(.right, .alt), in: .list) == .step(1))
    let irssi = try keymap(("keys", "irssi"))
    #expect(irssi.command(for: .control("j"), in: .composer) == .send)
    #expect(irssi.command(for: .alt("q"), in: .composer) == .go(.number(11)))
    #expect(irssi.command(for: .alt("p"), in: .composer) == .go(.number(20)))
    let own = try keymap()
    #expect(own.command(for: .control("k"), in: .composer) == .killOrSwitch)
  }

  @Test func `a preset holds at once, and hints and help name its keys`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.enter("/set keys irssi")
    ui.ignoreEffects()
    ui.type("one")
    ui.press(.control("j"))
    #expect(ui.sentTexts() == ["one"])
    ui.enter("/set keys emacs")
    ui.ignoreEffects()
    ui.press(Key(.function(1)))
    #expect(ui.rows.contains { $0.hasPrefix("  Alt-Down ") })
    #expect(ui.rows.contains { $0.hasPrefix("  Ctrl-p, Ctrl-n ") })
  }

  @Test func `a key is bound to an action, at once and for good`() {
    let ui = Scenario()
    ui.enter("/bind alt-x switcher")
    ui.expectEffects([.saveBind(.alt("x"), action: "switcher")])
    #expect(ui.rows[23].hasPrefix("Alt-x: switcher"))
    ui.press(.alt("x"))
    #expect(ui.state.switcher != nil)
  }

  @Test func `a key is bound to a command that is typed; what is in the composer stays`() {
    let ui = Scenario()
    ui.enter("/bind F5 /status busy")
    ui.expectEffects([.saveBind(Key(.function(5)), action: "/status busy")])
    ui.type("half a")
    ui.press(Key(.function(5)))
    ui.expectEffects([.request(.setPresence(.busy))])
    #expect(ui.typed == "half a")
  }

  @Test func `a key that does harm asks, and asks again after anything else`() {
    let ui = Scenario()
    ui.open(.project)
    ui.enter("/bind alt-x /leave")
    ui.ignoreEffects()
    ui.press(.alt("x"))
    #expect(ui.rows[23].contains("再按一次确认"))
    ui.press(Key(.left), .alt("x"))
    ui.expectEffects([])
    ui.press(Key(.mouse(.init(.press, at: Point(row: 5, column: 40)))), .alt("x"))
    ui.expectEffects([])
    ui.press(.alt("x"))
    ui.expectEffects([.request(.groups(.leave(World.project)))])
  }

  @Test func `a letter that is bound can still be typed`() {
    let ui = Scenario()
    ui.enter("/bind x quit")
    ui.ignoreEffects()
    ui.open(.bob)
    ui.type("x")
    #expect(ui.typed == "x")
    ui.press(Key(.escape), .character("x"))
    ui.expectEffects([.quit])
  }

  @Test func `unbinding gives a key its old meaning back, and takes that away the next time`() {
    let ui = Scenario()
    ui.enter("/bind ctrl-q help")
    ui.ignoreEffects()
    ui.enter("/unbind CTRL-Q")
    ui.expectEffects([.saveBind(.control("q"), action: nil)])
    #expect(ui.rows[23].hasPrefix("Ctrl-q: quit"))
    ui.enter("/unbind ctrl-q")
    ui.expectEffects([.saveBind(.control("q"), action: "nothing")])
    ui.press(.control("q"))
    ui.expectEffects([])
    ui.enter("/bind ctrl-o")
    #expect(ui.rows[23].contains("Ctrl-o 没有动作"))
  }

  @Test(arguments: [
    ("/bind ctrl-i help", "终端里 ctrl-i 就是 Tab"), ("/bind hyper-x help", "没有键 hyper-x"),
    ("/bind alt-x fly", "没有动作 fly"), ("/bind alt-x /fly", "没有动作 /fly"),
    ("/unbind shift-k", "终端里 shift-k 就是 K"),
  ])
  func `what cannot be bound is told and the text stays`(text: String, told: String) {
    let ui = Scenario()
    ui.enter(text)
    ui.expectEffects([])
    #expect(ui.rows[23].hasPrefix("! \(told)"))
    #expect(ui.typed == text)
  }

  @Test func `that Ctrl-X sends and no key opens the editor is told`() {
    let ui = Scenario()
    ui.enter("/unbind alt-e")
    ui.ignoreEffects()
    ui.enter("/set send-key ctrl-x")
    ui.ignoreEffects()
    #expect(ui.rows[23].hasPrefix("! Ctrl-x 用来发送，Ctrl-x Ctrl-e 不再打开编辑器"))
    #expect(ui.state.settings.conflicts.count == 1)
  }

  @Test func `a conflict that is known is not told with the next bind`() {
    let ui = Scenario()
    ui.enter("/unbind alt-e")
    ui.ignoreEffects()
    ui.enter("/set send-key ctrl-x")
    ui.ignoreEffects()
    ui.enter("/bind f5 help")
    ui.ignoreEffects()
    #expect(!ui.rows[23].contains("Ctrl-x"))
  }

  @Test func `where another key opens the editor, Ctrl-X may send`() {
    let ui = Scenario()
    ui.enter("/set send-key ctrl-x")
    ui.ignoreEffects()
    #expect(ui.state.settings.conflicts.isEmpty)
  }

  @Test func `a bind in the way of the key that sends is told`() {
    let ui = Scenario()
    ui.enter("/set send-key ctrl-x")
    ui.ignoreEffects()
    ui.enter("/bind ctrl-x help")
    ui.ignoreEffects()
    #expect(ui.rows[23].hasPrefix("! Ctrl-x 绑到了 help"))
  }

  @Test func `Tab completes actions and commands`() {
    let ui = Scenario()
    ui.type("/bind alt-x next-")
    ui.press(Key(.tab))
    #expect(ui.typed == "/bind alt-x next-unread")
    ui.press(.control("u"))
    ui.type("/bind alt-x /sta")
    ui.press(Key(.tab))
    #expect(ui.typed == "/bind alt-x /status")
  }

  @Test func `actions are listed with their keys, the own ones first`() {
    let ui = Scenario()
    ui.enter("/bind alt-x next-unread")
    ui.ignoreEffects()
    ui.enter("/bind")
    ui.expectScreen("keys-80x24")
  }
}
