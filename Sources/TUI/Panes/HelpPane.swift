import Terminal

/// Every key and every command, from the tables that give them their meaning.
struct HelpPane {
  let state: State
  let help: HelpState

  /// One row: a headline, or something to type and what it does.
  enum Line: Equatable {
    case headline(Phrase)
    case entry(String, Phrase)
    case blank
  }

  /// The whole help.
  static var lines: [Line] {
    var lines: [Line] = [.headline(Phrase("按键", "Keys"))]
    for binding in Keymap.bindings {
      if let summary = binding.summary { lines.append(.entry(binding.label, summary)) }
    }
    lines += [.blank, .headline(Phrase("命令", "Commands"))]
    lines += CommandTable.entries.map { .entry($0.usage, $0.summary) }
    lines.append(.entry("//...", Phrase("发送以 / 开头的文字", "send a text that begins with /")))
    return lines
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, style: .plain)
    let theme = Theme(state.environment)
    let lines = Self.lines
    let first = Self.first(help, rows: rect.rows)
    for (offset, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      var bar = Bar(state.environment, style: .plain)
      switch line {
      case .blank: break
      case .headline(let phrase): bar.add(state.environment.label(phrase), theme.section)
      case .entry(let key, let summary):
        let room = min(Self.keyColumns, rect.columns / 2)
        let glyphs = state.environment.glyphs("  \(key)")
        let padding = max(1, room - glyphs.columns)
        bar.add("  \(key)" + String(repeating: " ", count: padding), theme.me)
        bar.add(state.environment.text(summary))
      }
      let row = Rect(row: rect.row + offset, column: rect.column, rows: 1, columns: rect.columns)
      bar.draw(in: row, of: &frame)
    }
  }

  private static let keyColumns = 34

  /// The first row that is shown: never so far down that the pane has empty rows.
  static func first(_ help: HelpState, rows: Int) -> Int {
    max(0, min(help.scroll, lines.count - rows))
  }
}
