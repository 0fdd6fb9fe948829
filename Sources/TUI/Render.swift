public import Terminal

/// Draws a state on a screen of a size: a pure function of both, unless it holds the backdrop.
///
/// Then all but the composer stays as it was drawn last, where that fits on this screen: for keys
/// that are typed while news stream in faster than anybody reads.
public func render(_ state: State, size: Size, holdsBackdrop: Bool = false) -> Frame {
  if let form = state.signIn {
    var frame = Frame(size: size, charset: state.environment.charset)
    form.render(into: &frame, environment: state.environment)
    return frame
  }
  let kept = state.backdrop.kept(for: size)
  let view = ComposerView(
    state: state,
    columns: size.columns,
    // All that it depends on is drawn anew with the rest.
    prompt: kept?.marks == state.backdropMarks ? kept?.prompt : nil
  )
  let layout = Layout(state: state, size: size, composer: view)
  guard layout.arrangement != .tooSmall else {
    var frame = Frame(size: size, charset: state.environment.charset)
    drawSize(into: &frame, state.environment)
    return frame
  }
  var frame = backdrop(of: state, kept, layout, size, isHeld: holdsBackdrop, prompt: view.prompt)
  let composer = ComposerPane(view: view, theme: Theme(state.environment))
  composer.draw(in: layout.composer, of: &frame)
  frame.cursor = cursor(state, layout, composer)
  if let captcha = state.captcha, !captcha.isAside {
    let rect = CaptchaOverlay.rect(panes: layout.overlay, screen: size)
    captcha.draw(in: rect, of: &frame, environment: state.environment)
  }
  return frame
}

/// All but the composer: as it was kept, as far as nothing of it has changed.
private func backdrop(
  of state: State,
  _ kept: Backdrop.Kept?,
  _ layout: Layout,
  _ size: Size,
  isHeld: Bool,
  prompt: [Glyph]
) -> Frame {
  let marks = state.backdropMarks
  var frame: Frame
  if let kept, kept.layout == layout, isHeld || kept.marks.differsOnlyInChat(from: marks) {
    frame = kept.frame
    if isHeld || kept.marks == marks { return frame }
    drawChat(state, layout, &frame)
  } else {
    frame = Frame(size: size, charset: state.environment.charset)
    drawPanes(state, layout, &frame)
    drawOverlays(state, layout, &frame)
  }
  state.backdrop.keep(Backdrop.Kept(marks: marks, layout: layout, frame: frame, prompt: prompt))
  return frame
}

private func drawPanes(_ state: State, _ layout: Layout, _ frame: inout Frame) {
  if let header = layout.header { HeaderPane(state: state).draw(in: header, of: &frame) }
  if let filter = layout.filter { FilterPane(state: state).draw(in: filter, of: &frame) }
  if let list = layout.list { ListPane(state: state).draw(in: list, of: &frame) }
  if let chat = layout.chat { ChatPane(state: state).draw(in: chat, of: &frame) }
  if let members = layout.members { MembersPane(state: state).draw(in: members, of: &frame) }
  for separator in layout.separators {
    for row in separator.row..<separator.endRow {
      frame.write(
        state.environment.chrome("│"),
        at: Point(row: row, column: separator.column),
        style: Theme(state.environment).border
      )
    }
  }
  if let status = layout.status { StatusBar(state: state).draw(in: status, of: &frame) }
  if let hints = layout.hints { HintBar(state: state).draw(in: hints, of: &frame) }
}

/// The messages anew, on a screen with nothing over them.
private func drawChat(_ state: State, _ layout: Layout, _ frame: inout Frame) {
  guard let chat = layout.chat else { return }
  frame.fill(chat, style: .plain)
  ChatPane(state: state).draw(in: chat, of: &frame)
}

/// What lies over the panes; the composer and the bars below it are never hidden.
private func drawOverlays(_ state: State, _ layout: Layout, _ frame: inout Frame) {
  if let help = state.help {
    HelpPane(state: state, help: help).draw(in: layout.overlay, of: &frame)
  }
  if let switcher = state.switcher {
    let rect = SwitcherPane.rect(in: layout.overlay)
    SwitcherPane(state: state, switcher: switcher).draw(in: rect, of: &frame)
  }
  guard layout.hints == nil, let row = layout.status ?? layout.header else { return }
  if state.notice != nil || state.keyFocus == .paste {
    HintBar(state: state).draw(in: row, of: &frame)
  }
}

/// Where typed text goes, or the selected row where keys act on a list.
private func cursor(_ state: State, _ layout: Layout, _ composer: ComposerPane) -> Point? {
  if let switcher = state.switcher {
    let rect = SwitcherPane.rect(in: layout.overlay)
    return SwitcherPane(state: state, switcher: switcher).cursor(in: rect)
  }
  switch state.keyFocus {
  case .composer, .paste, .help, .helpFilter, .history, .search, .switcher:
    return composer.cursor(in: layout.composer)
  case .filter: return layout.filter.map { FilterPane(state: state).cursor(in: $0) }
  case .list: return layout.list.flatMap { ListPane(state: state).cursor(in: $0) }
  case .members, .messages: return nil
  }
}
