public import Terminal

extension SignInForm {
  /// Draws the form over the whole of a frame.
  public func render(into frame: inout Frame, environment: Environment) {
    frame = Frame(size: frame.size, charset: frame.charset)
    let layout = SignInLayout(self, size: frame.size, environment: environment)
    guard layout.kind != .tooSmall else { return drawSize(into: &frame, layout.speech) }
    drawHeader(into: &frame, layout, environment)
    drawFooter(into: &frame, layout)
    if let helpTop { return SignInHelp.draw(into: &frame, layout, from: helpTop) }
    let picture = layout.picture?.rows() ?? []
    for (index, line) in layout.lines.enumerated() {
      let row = layout.headerRows + index
      SignInPainter(form: self, layout: layout, picture: picture, row: row).draw(line, into: &frame)
    }
  }

  /// Tells the size of a screen that is too small for anything else.
  private func drawSize(into frame: inout Frame, _ speech: SignInSpeech) {
    let size = "\(frame.size.columns)x\(frame.size.rows)"
    let texts = [speech.both(SignInWords.tooSmall), speech.one(SignInWords.tooSmall)]
      .map { "\($0) \(size)" }
    let text = texts.first { speech.columns(of: $0) <= frame.size.columns }
    frame.write(text ?? size, at: Point(row: 0, column: 0))
  }

  private func drawHeader(
    into frame: inout Frame,
    _ layout: SignInLayout,
    _ environment: Environment
  ) {
    let speech = layout.speech
    let dot = " \(speech.charset.chrome("·")) "
    let title: String
    switch layout.kind {
    case _ where helpTop != nil: title = "WebQQ\(dot)\(speech.both(SignInWords.help))"
    case .captcha:
      let number = "\(dot)\(account.text.trimmed)"
      let room = frame.size.columns - speech.columns(of: number)
      title = speech.fitting(SignInWords.captcha, columns: room) + number
    case .form, .tooSmall: title = "WebQQ\(dot)\(speech.both(SignInWords.signIn))"
    }
    let start = frame.write(title, at: Point(row: 0, column: 0), style: SignInLook.title) + 1
    if layout.kind == .form { drawSystem(into: &frame, layout, environment, from: start) }
    guard layout.headerRows == 2 else { return }
    let rule = String(repeating: speech.charset.chrome("─"), count: frame.size.columns)
    frame.write(rule, at: Point(row: 1, column: 0), style: SignInLook.faint)
  }

  /// Version, locale and colours at the right, as many as fit.
  private func drawSystem(
    into frame: inout Frame,
    _ layout: SignInLayout,
    _ environment: Environment,
    from start: Int
  ) {
    let locale = environment.localeName
    let colors = environment.colors > 0 ? "\(environment.colors)c" : "mono"
    let all = [version, locale, colors].filter { !$0.isEmpty }.joined(separator: " ")
    let end = frame.size.columns - (layout.isWide ? 3 : 0)
    for text in layout.isWide ? [all, locale] : [locale] {
      let column = end - layout.speech.columns(of: text)
      guard column > start else { continue }
      frame.write(text, at: Point(row: 0, column: column), style: SignInLook.faint)
      return
    }
  }

  private func drawFooter(into frame: inout Frame, _ layout: SignInLayout) {
    let isProblem = layout.message.first?.first?.text == "!"
    for (index, line) in layout.message.enumerated() {
      frame.write(
        line,
        at: Point(row: layout.messageRow + index, column: 0),
        style: isProblem ? SignInLook.problem : .plain
      )
    }
    let width = frame.size.columns
    var hints = hints(layout).map { "\($0.key) \(layout.speech.one($0.phrase))" }
    let isTight = layout.speech.columns(of: hints.joined(separator: "  ")) > width
    let separator = isTight ? " " : "  "
    while layout.speech.columns(of: hints.joined(separator: separator)) > width, hints.count > 1 {
      hints.removeLast()
    }
    frame.write(
      hints.joined(separator: separator),
      at: Point(row: frame.size.rows - 1, column: 0),
      style: SignInLook.faint
    )
  }
}
