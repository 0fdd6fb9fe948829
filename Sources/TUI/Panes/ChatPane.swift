import Terminal

/// The messages of the open conversation, the newest at the bottom.
struct ChatPane: Pane {
  let state: State

  init(state: State) { self.state = state }

  func draw(in rect: Rect, of frame: inout Frame) {
    guard let conversation = state.conversation else { return drawInvitation(in: rect, of: &frame) }
    let flow = ChatFlow(
      state: state,
      conversation: conversation,
      pane: rect.size,
      screen: frame.size
    )
    let rows = flow.visibleRows()
    state.backdrop.keep(
      ChatFlow.heights(of: rows),
      for: state.backdropMarks,
      columns: rect.columns
    )
    for (offset, row) in rows.enumerated() {
      let point = Point(row: rect.endRow - rows.count + offset, column: rect.column)
      let isSelected = row.entry == state.selectedMessage && !row.isRule
      let isMarked = state.marksMessage && isSelected
      row.line.draw(at: point, in: &frame, columns: rect.columns, isMarked: isMarked)
    }
  }

  private func drawInvitation(in rect: Rect, of frame: inout Frame) {
    let words = state.profile == nil ? Words.loadingLists : Words.pickConversation
    let glyphs = state.environment.glyphs(state.environment.text(words))
      .elided(to: rect.columns)
    let point = Point(
      row: rect.row + rect.rows / 2,
      column: rect.column + (rect.columns - glyphs.columns) / 2
    )
    frame.write(glyphs, at: point, style: Theme(state.environment).faint)
  }
}
