import Chat
import Terminal

/// What covers the panes: every key and command, settings, or what a person or a group tells.
struct HelpPane {
  let state: State
  let help: HelpState
  let lines: [Line]

  /// One row.
  enum Line: Equatable {
    case headline(Phrase)
    /// Something to type, or a label, and what it stands for.
    case entry(String, Phrase)
    /// A part of a picture.
    case picture(String)
    /// A sentence over the whole width.
    case text(Phrase)
    case blank
  }

  init(state: State, help: HelpState) {
    self.state = state
    self.help = help
    let all: [Line] =
      switch help.content {
      case .help: Self.keysAndCommands(state)
      case .keys: Self.actions(state)
      case .details(let details): DetailsLines(state: state, details: details).lines
      case .settings(let name): SettingLines(state: state, name: name).lines
      case .message(let id): MessageLines(state: state).lines(about: id)
      case .outbox: MessageLines(state: state).outbox
      case .faces: Self.faces
      case .found(let text): MessageLines(state: state).lines(holding: text)
      case .ignored: IgnoredLines(state: state).lines
      }
    let found = Self.lines(all, holding: help.filter.text, in: state.environment)
    let columns = Self.keyColumns(of: help.content, in: state.size.columns)
    lines =
      state.isLinear ? found : found.flatMap { Self.rows(of: $0, keyColumns: columns, state) }
  }

  /// What does not fit beside its key goes on below, and begins there where the key leaves no room.
  private static func rows(of line: Line, keyColumns: Int, _ state: State) -> [Line] {
    guard case .entry(let key, let phrase) = line else { return [line] }
    let environment = state.environment
    let text = environment.text(phrase)
    let place = max(keyColumns, environment.glyphs("  \(key)").columns + 1)
    guard place + environment.glyphs(text).columns > state.size.columns else { return [line] }
    var rows = LineWrap.rows(
      text,
      columns: max(1, state.size.columns - keyColumns),
      charset: environment.charset
    ).map { glyphs in
      let row = glyphs.map(\.text).joined()
      return Line.entry("", Phrase(row, row))
    }
    if place > keyColumns {
      rows.insert(.entry(key, Phrase("", "")), at: 0)
    } else if case .entry(_, let first)? = rows.first {
      rows[0] = .entry(key, first)
    }
    return rows
  }

  /// Of some lines those that hold a text, each group of them below its headline.
  static func lines(
    _ lines: [Line],
    holding text: String,
    in environment: Environment
  ) -> [Line] {
    guard !text.isEmpty else { return lines }
    var kept: [Line] = []
    var headline: Line?
    for line in lines {
      let words: String
      switch line {
      case .headline:
        headline = line
        continue
      case .picture, .blank: continue
      case .entry(let key, let phrase): words = "\(key) \(environment.text(phrase))"
      case .text(let phrase): words = environment.text(phrase)
      }
      guard NameSearch.contains(words, text) else { continue }
      kept += (headline.map { [$0] } ?? []) + [line]
      headline = nil
    }
    return kept
  }

  /// The whole help.
  private static func keysAndCommands(_ state: State) -> [Line] {
    var lines: [Line] = [.headline(Phrase("按键", "Keys"))]
    for binding in Keymap.bindings {
      let label = state.keymap.label(of: binding)
      if let summary = binding.summary, !label.isEmpty { lines.append(.entry(label, summary)) }
    }
    return lines + own(state) + [.blank] + commands
  }

  /// Its second part.
  static var commands: [Line] {
    [.headline(Phrase("命令", "Commands"))]
      + CommandTable.entries.map { .entry($0.usage, $0.summary) }
      + [.entry("//...", Phrase("发送以 / 开头的文字", "send a text that begins with /"))]
  }

  /// All faces, as they are typed.
  private static var faces: [Line] {
    [.headline(Phrase("表情：/名字，Tab 补全", "Faces: /name, Tab completes"))]
      + stride(from: 0, to: Face.all.count, by: facesInRow).map { start in
        let row = Face.all[start..<min(start + facesInRow, Face.all.count)]
        let text = row.map(\.typed).joined(separator: "  ")
        return .text(Phrase(text, text))
      }
  }

  private static let facesInRow = 8

  /// What keys can be bound to, with the keys that do it.
  private static func actions(_ state: State) -> [Line] {
    var lines = own(state)
    if !lines.isEmpty { lines += [.blank] }
    lines.append(.headline(Phrase("动作", "Actions")))
    for (name, command) in Command.named {
      var keys: [String] = []
      for focus in Focus.allCases {
        keys += state.keymap.keys(for: command, in: focus).filter { !keys.contains($0) }
      }
      let all = keys.joined(separator: ", ")
      lines.append(.entry(name, Phrase(all, all)))
    }
    return lines
  }

  /// Keys that the person has bound.
  private static func own(_ state: State) -> [Line] {
    state.settings.binds.map { .entry($0.key.name ?? "", Phrase($0.action, $0.action)) }
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, style: .plain)
    let theme = Theme(state.environment)
    for (offset, line) in lines.dropFirst(first(rows: rect.rows)).prefix(rect.rows).enumerated() {
      var bar = Bar(state.environment, style: .plain)
      switch line {
      case .blank: break
      case .headline(let phrase): bar.add(state.environment.label(phrase), theme.section)
      case .picture(let row): bar.add("  \(row)")
      case .text(let phrase): bar.add("  \(state.environment.text(phrase))")
      case .entry(let key, let summary):
        let room = Self.keyColumns(of: help.content, in: rect.columns)
        let glyphs = state.environment.glyphs("  \(key)")
        let padding = max(1, room - glyphs.columns)
        bar.add("  \(key)" + String(repeating: " ", count: padding), theme.me)
        bar.add(state.environment.text(summary))
      }
      let row = Rect(row: rect.row + offset, column: rect.column, rows: 1, columns: rect.columns)
      bar.draw(in: row, of: &frame)
    }
  }

  /// Labels of details are shorter than commands.
  private static func keyColumns(of content: HelpState.Content, in columns: Int) -> Int {
    switch content {
    case .help, .settings, .keys: min(34, columns / 2)
    case .details, .message, .outbox, .faces, .found, .ignored: min(18, columns / 2)
    }
  }

  /// The first row that is shown: never so far down that the pane has empty rows.
  func first(rows: Int) -> Int { max(0, min(help.scroll, lines.count - rows)) }
}
