/// Commands about the program itself.
enum ViewCommands {
  static let entries = [
    CommandEntry("list", "列表", 0...0, "/list", Phrase("去列表", "go to the list")) { state, _ in
      state.focusList()
      return .done()
    },
    CommandEntry(
      "members",
      "成员",
      0...0,
      "/members",
      Phrase("显示或收起成员", "show or hide the members")
    ) { state, _ in
      guard state.hasMembers else { return .refused(Words.noMembers) }
      state.toggleMembers()
      return .done()
    },
    CommandEntry(
      "plain",
      "逐行",
      0...0,
      "/plain",
      Phrase("逐行显示，再用一次回到全屏", "line by line; once more goes back to the screen")
    ) { _, _ in .done([.changeMode]) },
    CommandEntry(
      "wire",
      "录制",
      0...1,
      "/wire [on|off|PATH]",
      Phrase("为报告问题录下网络往来，不含密码", "record the wire for a bug report, without secrets")
    ) { state, words in state.record(words.first) },
    CommandEntry("help", "帮助", 0...1, "/help [TEXT]", Words.help) { state, words in
      state.help = HelpState(filter: EditBuffer(words.first ?? ""))
      return .done()
    },
    CommandEntry("quit", "退出", 0...0, "/quit", Phrase("退出", "quit")) { state, _ in
      .done(state.quit())
    },
  ]
}
