/// Commands about settings.
enum SettingCommands {
  static let entries = settings + keys

  private static let settings = [
    CommandEntry(
      "set",
      "设置",
      0...2,
      "/set [SETTING [VALUE]]",
      Phrase("看或改设置，改了就存", "show settings, or change one and keep it; \"\" empties it")
    ) { state, words in
      guard let name = words.first else {
        state.help = HelpState(content: .settings(nil))
        return .done()
      }
      guard let setting = SettingsTable.entry(named: name) else {
        return .refused(Phrase("没有设置 \(name)", "no setting \(name)"))
      }
      guard words.count > 1 else {
        state.help = HelpState(content: .settings(setting.name))
        return .done()
      }
      return state.change(setting.name, to: words[1] == "\"\"" ? "" : words[1])
    },
    CommandEntry(
      "reload",
      "重读",
      0...0,
      "/reload",
      Phrase("重读 config.toml 和自己的配色", "read config.toml and your own theme again")
    ) { _, _ in .done([.loadSettings]) },
    CommandEntry(
      "lang",
      "语言",
      1...1,
      "/lang zh|en|auto",
      Phrase("界面语言", "language of the program")
    ) { state, words in state.change("language", to: words[0]) },
    CommandEntry(
      "theme",
      "配色",
      0...1,
      "/theme [auto|dark|light|mono|THEME]",
      Phrase("看或换配色；自己的再读一遍文件", "show or change the colours; your own file is read anew")
    ) { state, words in
      guard let name = words.first else {
        state.help = HelpState(content: .settings("theme"))
        return .done()
      }
      if name == state.settings.theme { return .done(state.dress()) }
      return state.change("theme", to: name)
    },
  ]

  private static let keys = [
    CommandEntry(
      "bind",
      "绑定",
      0...2,
      "/bind [KEY [ACTION]]",
      Phrase("看键，或给键一个动作或 /命令", "show the keys, or give one an action or a /command")
    ) { state, words in
      guard let name = words.first else {
        state.help = HelpState(content: .keys)
        return .done()
      }
      return words.count > 1 ? state.bind(name, to: words[1]) : state.tellKey(name)
    },
    CommandEntry(
      "unbind",
      "解绑",
      1...1,
      "/unbind KEY",
      Phrase("收回自己的绑定；别的键不再有动作", "take your own bind back; another key does nothing then")
    ) { state, words in state.unbind(words[0]) },
  ]
}
