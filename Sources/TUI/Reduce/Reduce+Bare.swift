import Chat
import Terminal

extension State {
  /// Shows the messages alone: no panes, no mouse, and lines as long as they are, so that the terminal
  /// selects and copies them whole.
  mutating func showBare() -> [Effect] {
    guard conversation?.scrollback.isEmpty == false else {
      warn(Phrase("这里没有消息", "no messages here"))
      return []
    }
    isBare = true
    return [.reportMouse(false), .showText(bareLines)]
  }

  /// Any key ends that, and does nothing else.
  mutating func leaveBare() -> [Effect] {
    isBare = false
    return [.reportMouse(settings.usesMouse), .redraw]
  }

  /// What fits on the screen, down to the entry at the lower edge of the chat pane.
  var bareLines: [String] {
    guard let conversation, let last = ChatFlow(state: self, size: size)?.visibleRows().last else {
      return []
    }
    let entries = conversation.scrollback.entries
    let end = conversation.scrollback.index(of: last.entry) ?? entries.count - 1
    var lines: [String] = []
    var room = size.rows - 1
    for entry in entries[...end].reversed() {
      let block = bareLines(of: entry)
      room -= block.reduce(0) { $0 + rows(of: $1) }
      if room < 0, !lines.isEmpty { break }
      lines = block + lines
    }
    let hint = environment.text(Phrase("-- 按任意键回去", "-- any key goes back"))
    return lines + [environment.glyphs(hint).map(\.text).joined()]
  }

  /// Shielded, a line for each of the entry's own.
  private func bareLines(of entry: Entry) -> [String] {
    let clock = TimeLabel.clock(environment.localTime(entry.at))
    let text =
      switch entry {
      case .note(let note): "\(clock) -- \(environment.text(note.phrase))"
      case .message(let message):
        "\(clock) \(name(of: message.sender, in: message.conversation)): "
          + MessageText(state: self).text(of: message)
      }
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      environment.glyphs(String(line)).map(\.text).joined()
    }
  }

  /// What a line takes where the terminal breaks it.
  private func rows(of line: String) -> Int {
    max(1, (environment.columns(of: line) + size.columns - 1) / max(1, size.columns))
  }
}
