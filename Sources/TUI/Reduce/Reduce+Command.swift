import Chat

extension State {
  /// Does what a key asks for.
  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .edit(let edit): apply(edit)
    case .killOrSwitch:
      if draft.isAtEnd { switcher = Switcher() } else { apply(.killToEnd) }
    case .wordLeftOrBare:
      if focusedText.cursor == 0 { return showBare() }
      apply(.wordLeft)
    case .bare: return showBare()
    case .newline:
      typePasted()
      editDraft { $0.insert("\n") }
    case .enter: return pressEnter()
    case .send: return keyFocus == .composer ? submit() : []
    case .pasted(let choice): return decide(choice)
    case .complete(let forward): complete(forward: forward)
    case .beginChord: isChordBegun = true
    case .editor: return openEditor()
    case .searchHistory: searchHistory(1)
    case .clear: return clearOrQuit()
    case .deleteOrQuit:
      if focusedText.isEmpty { return quitWhenAskedTwice() }
      apply(.deleteForward)
    case .move(let rows): move(rows)
    case .page(let pages): page(pages)
    case .toEdge(let isEnd): moveToEdge(isEnd: isEnd)
    case .oldestMessage: scrollToOldest()
    case .newestMessage: setViewport(.following)
    case .unreadLine: scrollToUnreadLine()
    case .step(let distance): return step(distance)
    case .go(let destination): return go(to: destination)
    case .panes(let command): changePanes(command)
    case .pin: return noting(togglePinOfSelected())
    case .message(let command): return perform(command)
    case .reconnect: return noting(reconnect())
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .typed(let text): return type(command: text)
    case .vi(let command): performVi(command)
    case .nothing: break
    }
    return []
  }

  /// Runs a command that a key stands for; what is in the composer stays.
  private mutating func type(command text: String) -> [Effect] {
    guard let line = CommandLine(text) else { return [] }
    keyed = text
    defer { keyed = nil }
    return noting(run(line))
  }

  /// Effects of a command; a refusal becomes a notice.
  mutating func noting(_ outcome: CommandEntry.Outcome) -> [Effect] {
    switch outcome {
    case .done(let effects): return effects
    case .refused(let reason):
      warn(reason)
      return []
    }
  }
}
