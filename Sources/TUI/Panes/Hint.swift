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
    case .filter: filter(state)
    case .members:
      [Hint(key: "PgUp PgDn", meaning: Phrase("翻页", "scroll")), composerHint, help]
    case .messages: messages(state)
    case .helpFilter:
      [
        Hint(key: "Enter", meaning: Phrase("停在这里", "stay here")),
        Hint(key: "Esc", meaning: Phrase("不过滤", "no filter")),
      ]
    case .help:
      [
        Hint(key: "PgUp PgDn", meaning: Phrase("翻页", "scroll")),
        Hint(key: "/", meaning: Words.filter),
        Hint(key: "Esc", meaning: Phrase("关闭", "close")),
      ]
    case .paste: paste(state)
    case .history:
      [
        Hint(key: "Ctrl-r", meaning: Phrase("更早的", "older")),
        Hint(key: "Enter", meaning: Phrase("放进输入栏，不发送", "take it, unsent")),
        Hint(key: "Esc", meaning: Phrase("回到草稿", "back to the draft")),
      ]
    case .search:
      [
        Hint(key: "Up Down", meaning: Phrase("更早、更新", "older, newer")),
        Hint(key: "Enter", meaning: Phrase("停在这里", "stay here")),
        Hint(key: "Esc", meaning: Phrase("回去", "back")),
      ]
    case .switcher:
      (state.switcher?.findsAnything(in: state) == true
        ? [
          Hint(key: "Enter", meaning: Phrase("打开", "open")),
          Hint(key: "Tab", meaning: Words.pin),
        ] : []) + [Hint(key: "Esc", meaning: Phrase("关闭", "close"))]
    }
  }

  private static func composer(_ state: State) -> [Hint] {
    if state.isViNormal { return normal(state) }
    var hints: [Hint] = []
    if state.current != nil {
      let (send, newLine) = state.settings.sendKey.labels
      hints.append(Hint(key: send, meaning: Phrase("发送", "send")))
      let key = newLine ?? state.keymap.keys(for: .newline, in: .composer).first
      if let key { hints.append(Hint(key: key, meaning: Phrase("换行", "new line"))) }
    }
    hints += switcher(state) + unread(state)
    if state.conversation?.unreadLine != nil {
      hints += hint(state, .unreadLine, Phrase("未读线", "first unread"))
    }
    hints += hint(state, .panes(.toggleList), Phrase("列表", "list"))
    if state.hasMembers { hints += hint(state, .panes(.toggleMembers), Phrase("成员", "members")) }
    if state.current != nil {
      hints += hint(state, .message(.search), Phrase("搜索", "search"))
      hints += hint(state, .pin, Words.pin)
    }
    return hints + [help]
  }

  /// The normal mode of vi, which nothing else tells of.
  private static func normal(_ state: State) -> [Hint] {
    var hints = [Hint(key: "NORMAL: i", meaning: Phrase("插入", "insert"))]
    if state.draft.isEmpty { hints.append(Hint(key: ":", meaning: Phrase("命令", "command"))) }
    hints.append(Hint(key: "Esc", meaning: Phrase("列表", "list")))
    return hints + switcher(state) + unread(state) + [help]
  }

  private static func paste(_ state: State) -> [Hint] {
    var hints: [Hint] = []
    if state.canSendPaste { hints.append(Hint(key: "Enter", meaning: Phrase("一条发", "as one"))) }
    if state.canSendLinesOfPaste {
      hints.append(Hint(key: "l", meaning: Phrase("逐行发", "by line")))
    }
    return hints + [
      Hint(key: "e", meaning: Phrase("编辑", "edit")),
      Hint(key: "j", meaning: Phrase("连成一行", "join lines")),
      Hint(key: "Esc", meaning: Phrase("不要", "drop")),
    ]
  }

  /// Where nothing matches, a command may have been meant: the slash before it began the filter.
  private static func filter(_ state: State) -> [Hint] {
    let escape = Hint(key: "Esc", meaning: Phrase("不过滤", "no filter"))
    guard state.list.rows.isEmpty else {
      return [Hint(key: "Enter", meaning: Phrase("打开", "open")), escape, help]
    }
    guard let name = commandInFilter(state) else { return [escape, help] }
    let way = Hint(key: "Esc :\(name)", meaning: Phrase("是命令", "is a command"))
    return [way, escape, help]
  }

  private static func commandInFilter(_ state: State) -> String? {
    let text = state.list.filter.text.drop { $0 == "/" || $0 == ":" }
    let name = String(text.prefix { $0 != " " })
    return CommandTable.entry(named: name).map { _ in name }
  }

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
    hints += unread(state) + switcher(state)
    if !state.isPicking { hints.append(Hint(key: "/", meaning: Phrase("过滤", "filter"))) }
    if state.current != nil { hints.append(composerHint) }
    return hints + [help]
  }

  private static func messages(_ state: State) -> [Hint] {
    var hints = [Hint(key: "j k", meaning: Phrase("选择", "select"))]
    if !state.sought.isEmpty { hints.append(Hint(key: "n N", meaning: Phrase("下一处", "matches"))) }
    if state.canResendSelected {
      hints += hint(state, .message(.resend), Phrase("重发", "send again"))
    }
    hints += hint(state, .message(.reply), Phrase("回复", "reply"))
    hints += hint(state, .message(.copy), Phrase("复制", "copy"))
    if state.selectedPointsSomewhere {
      hints += hint(state, .message(.open), Phrase("打开", "open"))
    }
    hints += hint(state, .message(.details), Phrase("详情", "details"))
    return hints + [composerHint, help]
  }

  private static func unread(_ state: State) -> [Hint] {
    state.nextUnread == nil ? [] : hint(state, .go(.nextUnread), Words.unread)
  }

  private static func switcher(_ state: State) -> [Hint] {
    hint(state, .panes(.switcher), Phrase("跳转", "go to"))
  }

  /// A command by its first key; nothing where it has none.
  private static func hint(_ state: State, _ command: Command, _ meaning: Phrase) -> [Hint] {
    let key = state.keymap.keys(for: command, in: state.keyFocus).first
    return key.map { [Hint(key: $0, meaning: meaning)] } ?? []
  }

  private static let help = Hint(key: "F1", meaning: Words.help)
  private static let composerHint = Hint(key: "Esc", meaning: Phrase("返回", "back"))
}

extension SendKey {
  /// What sends, and what begins a new line where that is Enter.
  fileprivate var labels: (send: String, newLine: String?) {
    switch self {
    case .enter: ("Enter", nil)
    case .controlX: ("Ctrl-x", "Enter")
    case .doubleEnter: ("Enter Enter", "Enter")
    }
  }
}
