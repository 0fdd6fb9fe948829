import Chat

/// A key and what it does now.
struct Hint {
  var key: String
  var meaning: Phrase

  /// What keys do in a state: the most useful first, help last.
  static func hints(for state: State) -> [Hint] {
    switch state.keyFocus {
    case .composer: state.isPicking ? list(state) : composer(state)
    case .list: list(state)
    case .filter:
      [
        Hint(key: "Enter", meaning: Phrase("打开", "open")),
        Hint(key: "Esc", meaning: Phrase("不过滤", "no filter")), help,
      ]
    case .members:
      [Hint(key: "PgUp PgDn", meaning: Phrase("翻页", "scroll")), composerHint, help]
    case .messages: messages(state)
    case .help:
      [
        Hint(key: "PgUp PgDn", meaning: Phrase("翻页", "scroll")),
        Hint(key: "Esc", meaning: Phrase("关闭", "close")),
      ]
    case .paste: paste
    case .history:
      [
        Hint(key: "Ctrl-R", meaning: Phrase("更早的", "older")),
        Hint(key: "Enter", meaning: Phrase("放进输入栏，不发送", "take it, unsent")),
        Hint(key: "Esc", meaning: Phrase("回到草稿", "back to the draft")),
      ]
    case .switcher:
      [
        Hint(key: "Enter", meaning: Phrase("打开", "open")),
        Hint(key: "Esc", meaning: Phrase("关闭", "close")),
      ]
    }
  }

  private static func composer(_ state: State) -> [Hint] {
    var hints: [Hint] = []
    if state.current != nil {
      hints.append(Hint(key: "Enter", meaning: Phrase("发送", "send")))
      hints.append(Hint(key: "Alt-Enter", meaning: Phrase("换行", "new line")))
    }
    hints.append(switcher)
    hints += unread(state)
    if state.conversation?.unreadLine != nil {
      hints.append(Hint(key: "Alt-u", meaning: Phrase("未读线", "first unread")))
    }
    hints.append(Hint(key: "Alt-l", meaning: Phrase("列表", "list")))
    if state.hasMembers { hints.append(Hint(key: "Alt-m", meaning: Phrase("成员", "members"))) }
    return hints + [help]
  }

  private static let paste = [
    Hint(key: "Enter", meaning: Phrase("一条发", "as one")),
    Hint(key: "l", meaning: Phrase("逐行发", "by line")),
    Hint(key: "e", meaning: Phrase("编辑", "edit")),
    Hint(key: "j", meaning: Phrase("连成一行", "join lines")),
    Hint(key: "Esc", meaning: Phrase("不要", "drop")),
  ]

  private static func list(_ state: State) -> [Hint] {
    var hints: [Hint] = []
    switch state.list.selected?.content {
    case .conversation: hints.append(Hint(key: "Enter", meaning: Phrase("打开", "open")))
    case .header(_, _, true): hints.append(Hint(key: "Enter", meaning: Phrase("展开", "unfold")))
    case .header(_, _, false): hints.append(Hint(key: "Enter", meaning: Phrase("折叠", "fold")))
    case nil: break
    }
    if case .lost = state.link, !state.isPicking {
      hints.append(Hint(key: "R", meaning: Phrase("重新上线", "sign in again")))
    }
    hints += unread(state) + [switcher]
    if !state.isPicking { hints.append(Hint(key: "/", meaning: Phrase("过滤", "filter"))) }
    if state.current != nil { hints.append(composerHint) }
    return hints + [help]
  }

  private static func messages(_ state: State) -> [Hint] {
    var hints = [Hint(key: "j k", meaning: Phrase("选择", "select"))]
    if state.canResendSelected {
      hints.append(Hint(key: "r", meaning: Phrase("重发", "send again")))
    }
    return hints + [composerHint, help]
  }

  private static func unread(_ state: State) -> [Hint] {
    state.nextUnread == nil ? [] : [Hint(key: "Alt-a", meaning: Words.unread)]
  }

  private static let help = Hint(key: "F1", meaning: Words.help)
  private static let switcher = Hint(key: "Alt-k", meaning: Phrase("跳转", "go to"))
  private static let composerHint = Hint(key: "Esc", meaning: Phrase("返回", "back"))
}
