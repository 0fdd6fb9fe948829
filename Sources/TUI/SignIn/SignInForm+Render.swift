public import Terminal

extension SignInForm {
  /// Draws the form over the whole of a frame.
  public func render(into frame: inout Frame, environment: Environment) {
    frame = Frame(size: frame.size, charset: frame.charset)
    let layout = SignInLayout(self, size: frame.size, environment: environment)
    guard layout.kind != .tooSmall else { return drawSize(into: &frame, environment) }
    drawHeader(into: &frame, layout)
    drawFooter(into: &frame, layout)
    if let helpTop { return SignInHelp.draw(into: &frame, layout, from: helpTop) }
    let picture = layout.picture?.rows() ?? []
    for (index, line) in layout.lines.enumerated() {
      let row = layout.headerRows + index
      SignInPainter(form: self, layout: layout, picture: picture, row: row).draw(line, into: &frame)
    }
  }

  private func drawHeader(into frame: inout Frame, _ layout: SignInLayout) {
    let environment = layout.environment
    let theme = Theme(environment)
    let dot = " \(environment.chrome("·")) "
    let title: String
    switch layout.kind {
    case _ where helpTop != nil: title = "WebQQ\(dot)\(environment.label(SignInWords.help))"
    case .captcha:
      let number = "\(dot)\(account.text.trimmed)"
      let room = frame.size.columns - environment.columns(of: number)
      title = environment.fitting(SignInWords.captcha, columns: room) + number
    case .form, .tooSmall: title = "WebQQ\(dot)\(environment.label(SignInWords.signIn))"
    }
    let start = frame.write(title, at: Point(row: 0, column: 0), style: theme.header) + 1
    if layout.kind == .form { drawSystem(into: &frame, layout, from: start) }
    guard layout.headerRows == 2 else { return }
    let rule = String(repeating: environment.chrome("─"), count: frame.size.columns)
    frame.write(rule, at: Point(row: 1, column: 0), style: theme.faint)
  }

  /// Version, locale and colours at the right, as many as fit.
  private func drawSystem(into frame: inout Frame, _ layout: SignInLayout, from start: Int) {
    let environment = layout.environment
    let locale = environment.localeName
    let count = environment.colors > 256 ? "24bit" : "\(environment.colors)c"
    let colors = environment.colors > 0 ? count : "mono"
    let all = [version, locale, colors].filter { !$0.isEmpty }.joined(separator: " ")
    let end = frame.size.columns - (layout.isWide ? 3 : 0)
    for text in layout.isWide ? [all, locale] : [locale] {
      let column = end - environment.columns(of: text)
      guard column > start else { continue }
      frame.write(text, at: Point(row: 0, column: column), style: Theme(environment).faint)
      return
    }
  }

  private func drawFooter(into frame: inout Frame, _ layout: SignInLayout) {
    let environment = layout.environment
    let theme = Theme(environment)
    let isProblem = layout.message.first?.first?.text == "!"
    for (index, line) in layout.message.enumerated() {
      let place = Point(row: layout.messageRow + index, column: 0)
      frame.write(line, at: place, style: isProblem ? theme.problem : .plain)
    }
    let width = frame.size.columns
    var hints = hints(layout).map { "\($0.key) \(environment.text($0.phrase))" }
    let isTight = environment.columns(of: hints.joined(separator: "  ")) > width
    let separator = isTight ? " " : "  "
    while environment.columns(of: hints.joined(separator: separator)) > width, hints.count > 1 {
      hints.removeLast()
    }
    let place = Point(row: frame.size.rows - 1, column: 0)
    frame.write(hints.joined(separator: separator), at: place, style: theme.hint)
  }
}
