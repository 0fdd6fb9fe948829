import Chat
import Terminal

extension State {
  /// Enter: sends what is typed, or opens what is selected.
  mutating func enter() -> [Effect] {
    switch keyFocus {
    case .composer: return isPicking ? openSelected() : submit()
    case .list, .filter: return openSelected()
    case .switcher:
      return switcher?.selected(in: self).map { open($0) } ?? []
    case .members, .messages: focus = .composer
    case .help: help = nil
    case .helpFilter: help?.isFiltering = false
    case .history: takeFound()
    case .search: endSearch()
    case .paste: return sendPasted()
    }
    return []
  }

  /// Runs the composer's text as a command or sends it.
  ///
  /// What cannot be done or sent stays.
  mutating func submit() -> [Effect] {
    let text = draft.text
    guard !text.isEmpty else { return [] }
    let origin = current
    let outcome: CommandEntry.Outcome
    if !FaceText.startsWithFace(text), let line = CommandLine(text) {
      outcome = run(line)
    } else {
      let isEscaped = text.hasPrefix("//") && !FaceText.startsWithFace(text)
      let message = isEscaped ? String(text.dropFirst()) : text
      outcome = withConversation { state, id in state.send(message, to: id) }
    }
    if confirming != text { confirming = nil }
    if case .done = outcome {
      history.add(text)
      clearDraft(of: origin)
    }
    return noting(outcome)
  }

  private mutating func clearDraft(of origin: ConversationID?) {
    if let origin {
      change(origin) { $0.draft = EditBuffer() }
    } else {
      lobbyDraft = EditBuffer()
    }
  }

  mutating func run(_ line: CommandLine) -> CommandEntry.Outcome {
    guard let entry = CommandTable.entry(named: line.name) else {
      let name = "/\(line.name)"
      return .refused(
        Phrase(
          "没有命令 \(name)；/help 列出全部，// 开头发送文字",
          "no command \(name); /help lists all, // sends text"
        )
      )
    }
    let words = line.arguments(limit: max(1, entry.arity.upperBound))
    guard entry.arity.contains(words.count) else {
      return .refused(Phrase("用法：\(entry.usage)", "usage: \(entry.usage)"))
    }
    return entry.body(&self, words)
  }

  /// Empties the composer; on an empty one the second time in a row quits.
  mutating func clearOrQuit() -> [Effect] {
    switch keyFocus {
    case .switcher: switcher = nil
    case .history: historySearch = nil
    case .search: leaveSearch()
    case .paste: return decide(.drop)
    case .help: help = nil
    case .helpFilter: leaveHelpFilter()
    case .filter: leaveFilter()
    case .composer, .list, .members, .messages:
      if draft.isEmpty { return quitWhenAskedTwice() }
      completion = nil
      history.endWalk()
      editDraft { $0.clear() }
      inform(Phrase("已清空，Ctrl-_ 恢复", "cleared, Ctrl-_ brings it back"))
    }
    return []
  }

  /// Asks, and quits when asked again at once.
  mutating func quitWhenAskedTwice() -> [Effect] {
    guard queued.isEmpty else { return quit() }
    guard !isQuitArmed else { return [.quit] }
    isQuitArmed = true
    inform(Phrase("再按一次退出", "again to quit"))
    return []
  }

  /// Quits, unless messages are still on their way: then it asks once.
  mutating func quit() -> [Effect] {
    guard !queued.isEmpty, !isQuitArmed else { return [.quit] }
    isQuitArmed = true
    warn(
      Phrase("还有 \(queued.count) 条没有发出，再来一次就退出", "\(queued.count) not sent yet; again quits")
    )
    return []
  }

  /// Lets the person's own editor change the draft, with the paste in it.
  mutating func openEditor() -> [Effect] {
    typePasted()
    return [.edit(draft.text, of: current)]
  }

  /// Takes the draft over from the editor; undoing brings the old one back.
  mutating func takeEdited(_ text: String, of id: ConversationID?) {
    history.endWalk()
    if let id {
      change(id) { $0.draft.replace(with: text) }
    } else {
      lobbyDraft.replace(with: text)
    }
  }

  /// Up and down in the composer: between its rows, and beyond them in the input history.
  mutating func moveInComposer(_ rows: Int) {
    if isPicking { return list.select(list.selectedIndex + rows) }
    let view = ComposerView(state: self, columns: size.columns)
    let target = view.cursor.row + rows
    if view.rows.indices.contains(target) {
      let position = view.position(row: target, column: view.cursor.column)
      return editDraft { $0.move(to: position) }
    }
    let text = rows < 0 ? history.older(than: draft.text) : history.newer()
    if let text { editDraft { $0.replace(with: text) } }
  }
}
