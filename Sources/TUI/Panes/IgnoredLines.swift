import Chat
import Terminal

/// Who is ignored, and what they wrote into the open conversation, row by row.
struct IgnoredLines {
  let state: State

  var lines: [HelpPane.Line] { people + heldBack }

  private var people: [HelpPane.Line] {
    let headline = HelpPane.Line.headline(Phrase("忽略的人", "Ignored"))
    let people = state.attention.ignored.map { contact in
      (state.name(of: contact, in: state.current), state.directory.number(of: contact))
    }
    if people.isEmpty {
      return [headline, .text(Phrase("没有；/ignore 名字", "nobody; /ignore NAME"))]
    }
    return [headline]
      + people.sorted { $0.0 < $1.0 }.map { name, number in
        let number = number.map { String($0) } ?? ""
        return .entry(name, Phrase(number, number))
      }
  }

  /// Oldest first.
  private var heldBack: [HelpPane.Line] {
    guard let conversation = state.conversation, !conversation.heldBack.entries.isEmpty else {
      return []
    }
    let name = state.name(of: conversation.id)
    return [.blank, .headline(Phrase("\(name) 里没有显示的", "Not shown in \(name)"))]
      + conversation.heldBack.entries.entries.flatMap { rows(line(of: $0)) }
  }

  /// Broken into rows where there is a screen.
  private func rows(_ line: Phrase) -> [HelpPane.Line] {
    if state.isLinear { return [.text(line)] }
    let rows = LineWrap.rows(
      state.environment.text(line),
      columns: state.size.columns - 4,
      charset: state.environment.charset
    )
    return rows.enumerated().map { number, glyphs in
      let row = (number == 0 ? "" : "  ") + glyphs.map(\.text).joined()
      return .text(Phrase(row, row))
    }
  }

  private func line(of entry: Entry) -> Phrase {
    switch entry {
    case .message(let message):
      let line = TranscriptLine(state: state).line(of: message)
      return Phrase(line, line)
    case .note(let note):
      let time = TimeLabel.full(state.environment.localTime(note.at))
      return Phrase("\(time) ", "\(time) ") + note.phrase
    }
  }
}
