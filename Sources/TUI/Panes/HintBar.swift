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
    if state.settings.showsHints { bar.add(line(columns: room, keepsHelp: !isList)) }
    bar.draw(in: rect, of: &frame)
  }

  /// As many hints as fit, the first ones first, with up to three blanks between them.
  private func line(columns: Int, keepsHelp: Bool) -> String {
    var shown = Hint.hints(for: state).map { "\($0.key) \(environment.text($0.meaning))" }
    while shown.count > 1, columnsOf(shown, gap: 1) > columns {
      shown.remove(at: shown.count - (keepsHelp ? 2 : 1))
    }
    let gap = (1...3).last { columnsOf(shown, gap: $0) <= columns } ?? 1
    return shown.joined(separator: String(repeating: " ", count: gap))
  }

  private func columnsOf(_ hints: [String], gap: Int) -> Int {
    hints.reduce(0) { $0 + environment.columns(of: $1) } + gap * (hints.count - 1)
  }
}
