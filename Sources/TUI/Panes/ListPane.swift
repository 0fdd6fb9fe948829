import Chat
import Terminal

/// The list of conversations, with the selected row always in sight.
struct ListPane: Pane {
  let state: State
  private let theme: Theme

  init(state: State) {
    self.state = state
    theme = Theme(state.environment)
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let rows = state.list.rows
    let first = firstRow(rect)
    for (offset, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let place = Rect(
        row: rect.row + offset,
        column: rect.column,
        rows: 1,
        columns: rect.columns
      )
      draw(row, isMarked: first + offset == markedRow, in: place, of: &frame)
    }
  }

  /// The row of the list at a place of the screen.
  func index(at point: Point, in rect: Rect) -> Int? {
    let index = firstRow(rect) + point.row - rect.row
    return rect.contains(point) && state.list.rows.indices.contains(index) ? index : nil
  }

  /// The selected row stays near the middle, so that both what is above and below it can be seen.
  private func firstRow(_ rect: Rect) -> Int {
    let anchor = isFocused ? state.list.selectedIndex : markedRow ?? 0
    return max(0, min(anchor - rect.rows / 2, state.list.rows.count - rect.rows))
  }

  private var isFocused: Bool {
    state.focus == .list || state.focus == .filter || state.isPicking
  }

  /// The selected row while keys act on the list, else the first row of what is open.
  private var markedRow: Int? {
    if isFocused { return state.list.selected.map { _ in state.list.selectedIndex } }
    return state.current.flatMap { current in
      state.list.rows.firstIndex { $0.conversation == current }
    }
  }
}

extension ListPane {
  /// Where the `>` of the marked row stands.
  func cursor(in rect: Rect) -> Point? {
    guard isFocused, let row = markedRow else { return nil }
    return Point(row: rect.row + row - firstRow(rect), column: rect.column)
  }

  private func draw(_ row: ListRow, isMarked: Bool, in rect: Rect, of frame: inout Frame) {
    let style = isMarked ? (isFocused ? theme.selection : theme.current) : nil
    var bar = Bar(state.environment, style: style ?? .plain)
    bar.add(isMarked ? ">" : " ")
    switch row.content {
    case .header(let title, let count, let isFolded):
      let sign = foldSign(isFolded)
      bar.add("\(sign) \(title)", style ?? theme.section)
      if !count.isEmpty {
        addCount(count, title: title, to: &bar, columns: rect.columns)
      }
    case .conversation(let id):
      draw(id, in: &bar, style: style)
    }
    bar.draw(in: rect, of: &frame)
  }

  /// In ASCII the signs of a tree: a `>` would look like the mark of the selected row.
  private func foldSign(_ isFolded: Bool) -> String {
    switch state.environment.charset {
    case .unicode: isFolded ? "▸" : "▾"
    case .plainUnicode, .wideUnicode, .encoded, .ascii: isFolded ? "+" : "-"
    }
  }

  /// The count follows the title; where both do not fit, it stands at the right end.
  private func addCount(_ count: String, title: String, to bar: inout Bar, columns: Int) {
    let text = " (\(count))"
    if bar.columns + text.utf8.count <= columns {
      bar.add(text)
    } else {
      bar.addRight(text)
    }
  }

  private func draw(_ id: ConversationID, in bar: inout Bar, style: Style?) {
    bar.add(" ")
    bar.add(state.environment.chrome(state.sign(of: id)), style ?? signStyle(of: id))
    bar.add(" \(state.name(of: id))")
    guard let badge = state.badge(of: id) else { return bar.addRight(" ") }
    let badgeStyle =
      badge.hasPrefix("@") ? theme.mention : badge.hasPrefix("~") ? theme.muted : theme.badge
    bar.addRight(" ")
    bar.addRight(badge, style ?? badgeStyle)
    bar.addRight(" ", style)
  }

  private func signStyle(of id: ConversationID) -> Style {
    switch id {
    case .contact(let contact): theme.presence(state.directory.presence(of: contact))
    case .group, .discussion: theme.faint
    }
  }
}

extension State {
  /// One cell that tells what a conversation is, and of a person whether they are here.
  func sign(of id: ConversationID) -> String {
    switch id {
    case .contact(let contact): directory.presence(of: contact).sign
    case .group: "#"
    case .discussion: "%"
    }
  }
}
