import Chat
import Terminal

/// The small window above the composer that goes to a conversation by a part of its name.
struct SwitcherPane {
  let state: State
  let switcher: Switcher

  static let rows = 6
  private static let columns = 62

  /// Where it stands: at the lower edge of what the panes take.
  static func rect(in panes: Rect) -> Rect {
    let rows = min(Self.rows, panes.rows)
    return Rect(
      row: panes.endRow - rows,
      column: panes.column,
      rows: rows,
      columns: min(columns, panes.columns)
    )
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    guard rect.rows >= 3 else { return }
    let environment = state.environment
    let theme = Theme(environment)
    frame.fill(rect, style: .plain)
    let matches = switcher.matches(in: state)
    edge(environment.label(Phrase("跳转", "Go to")), at: rect.row, rect, &frame)
    var query = Bar(environment, style: .plain)
    query.add("| > \(switcher.query.text)")
    query.addRight("|")
    query.draw(in: inner(rect, row: 1), of: &frame)
    let shown = rect.rows - 3
    let first = max(0, min(switcher.selected - shown + 1, matches.count - shown))
    for offset in 0..<shown {
      let index = first + offset
      var bar = Bar(environment, style: .plain)
      bar.add("| ")
      if matches.indices.contains(index) {
        let isSelected = index == switcher.selected
        let style = isSelected ? theme.selection : .plain
        fill(&bar, matches[index], style, isSelected: isSelected, columns: rect.columns)
      }
      bar.addRight(" |")
      bar.draw(in: inner(rect, row: 2 + offset), of: &frame)
    }
    edge(summary(matches), at: rect.endRow - 1, rect, &frame)
  }

  /// Where the next character of the query goes.
  func cursor(in rect: Rect) -> Point {
    let typed = state.environment.columns(of: String(switcher.query.before))
    return Point(row: rect.row + 1, column: min(rect.column + 4 + typed, rect.endColumn - 2))
  }

  private func inner(_ rect: Rect, row: Int) -> Rect {
    Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
  }

  private func fill(
    _ bar: inout Bar,
    _ id: ConversationID,
    _ style: Style,
    isSelected: Bool,
    columns: Int
  ) {
    let sign = state.environment.chrome(state.sign(of: id))
    bar.add("\(isSelected ? ">" : " ") \(sign) \(state.name(of: id))", style)
    bar.addRight(state.badge(of: id).map { " \($0) " } ?? " ")
    // The name goes before what else could be told.
    guard columns >= Self.factsColumns else { return }
    bar.addRight(padded(state.environment.text(kind(of: id)), to: Self.kindColumns))
    bar.addRight(padded(lastSaid(id), to: Self.timeColumns))
  }

  private static let factsColumns = 48
  private static let kindColumns = 9
  private static let timeColumns = 8

  private func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - state.environment.columns(of: text)))
  }

  /// When something was said last, as far as this run knows.
  private func lastSaid(_ id: ConversationID) -> String {
    guard let last = state.conversations[id]?.scrollback.entries.last?.at else { return "" }
    return TimeLabel.short(
      state.environment.localTime(last),
      today: state.environment.localTime(state.now),
      yesterday: state.environment.localTime(Timestamp(state.now.seconds - 86_400)),
      language: state.environment.shownLanguage
    )
  }

  private func kind(of id: ConversationID) -> Phrase {
    switch id {
    case .contact(let contact):
      state.directory.buddies.contains(contact) ? Phrase("好友", "buddy") : Words.stranger
    case .group: Phrase("群", "group")
    case .discussion: Words.discussion
    }
  }

  /// `3/86  Enter 打开  Tab 置顶  Esc 关闭`: how many match, of how many.
  private func summary(_ matches: [ConversationID]) -> String {
    let keys = state.environment.text(
      matches.isEmpty
        ? Phrase("Esc 关闭", "Esc closes")
        : Phrase("Enter 打开  Tab 置顶  Esc 关闭", "Enter opens  Tab pins  Esc closes")
    )
    return "\(matches.count)/\(state.everyConversation.count)  \(keys)"
  }

  private func edge(_ label: String, at row: Int, _ rect: Rect, _ frame: inout Frame) {
    let text = state.environment.glyphs("+- \(label) ").elided(to: rect.columns - 1)
    var column = rect.column
    column += frame.write(text, at: Point(row: row, column: column))
    let dashes = String(repeating: "-", count: max(0, rect.endColumn - 1 - column)) + "+"
    frame.write(dashes, at: Point(row: row, column: column))
  }
}
