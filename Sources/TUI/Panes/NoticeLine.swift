import Terminal

/// A notice across a row.
struct NoticeLine {
  let state: State
  let notice: Notice

  func draw(in rect: Rect, of frame: inout Frame) {
    let theme = Theme(state.environment)
    let text = state.environment.text(notice.phrase)
    var bar: Bar
    switch notice.kind {
    case .info:
      bar = Bar(state.environment, style: theme.header)
      bar.add(text)
    case .problem:
      bar = Bar(state.environment, style: theme.problem)
      bar.add("! \(text)")
    }
    bar.draw(in: rect, of: &frame)
  }
}
