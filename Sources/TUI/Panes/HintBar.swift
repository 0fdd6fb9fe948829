import Terminal

/// The row that names keys: only those that do something now.
///
/// A notice takes its place for a while.
struct HintBar: Pane {
  let state: State
  private let environment: Environment

  init(state: State) {
    self.state = state
    environment = state.environment
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    if let notice = state.notice {
      NoticeLine(state: state, notice: notice).draw(in: rect, of: &frame)
      return
    }
    var bar = Bar(environment, style: Theme(environment).hint)
    var room = rect.columns
    let isList = Arrangement(state: state, size: frame.size) == .list
    if isList {
      let link = environment.text(LinkWords.short(state))
      bar.addRight(" \(link)")
      room -= bar.columns
    }
    if state.settings.showsHints { bar.add(line(columns: room, keepsLast: !isList)) }
    bar.draw(in: rect, of: &frame)
  }

  /// As many hints as fit, the first ones first, with up to three blanks between them.
  ///
  /// The last one, help or the way back, stays where that is wished; at a paste the first one stays
  /// where there is room for one alone.
  private func line(columns: Int, keepsLast: Bool) -> String {
    var shown = Hint.hints(for: state).map { "\($0.key) \(environment.text($0.meaning))" }
    var widths = shown.map { environment.columns(of: $0) }
    func width(gap: Int) -> Int { widths.reduce(0, +) + gap * (widths.count - 1) }
    while shown.count > 1, width(gap: 1) > columns {
      let isLastPair = shown.count == 2 && state.keyFocus == .paste
      let place = shown.count - (keepsLast && !isLastPair ? 2 : 1)
      shown.remove(at: place)
      widths.remove(at: place)
    }
    let gap = (1...3).last { width(gap: $0) <= columns } ?? 1
    return shown.joined(separator: String(repeating: " ", count: gap))
  }
}
