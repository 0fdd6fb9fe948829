import Chat
import Imaging
import Terminal

/// Draws one row of the form's body.
struct SignInPainter {
  let form: SignInForm
  let layout: SignInLayout
  /// The rows of the captcha's picture.
  let picture: [String]
  let row: Int

  var environment: Environment { layout.environment }
  var theme: Theme { Theme(layout.environment) }

  /// Draws a line into its row.
  func draw(_ line: SignInLine, into frame: inout Frame) {
    switch line {
    case .blank: break
    case .server:
      drawField(.server, SignInWords.server, into: &frame)
      drawAside(ServerAddress(form.server.text).map { environment.aside(of: $0) }, into: &frame)
    case .account:
      drawField(.account, SignInWords.account, into: &frame)
      drawAside(environment.digits, into: &frame)
    case .password: drawField(.password, SignInWords.password, into: &frame)
    case .presence: drawPresence(into: &frame)
    case .remember: drawRemember(into: &frame)
    case .captchaTitle:
      write(layout.label(SignInWords.captcha), at: layout.labelColumn, into: &frame)
      let reason = environment.fitting(SignInWords.captchaReason, columns: frame.size.columns - 18)
      write(reason, at: layout.valueColumn, into: &frame)
    case .picture(let index): drawPicture(index, into: &frame)
    case .renderer: drawRenderer(into: &frame)
    case .code: drawCode(into: &frame)
    case .buttons: drawSpans(layout.buttonSpans, into: &frame)
    }
  }

  func write(
    _ text: String,
    at column: Int,
    style: Style = .plain,
    into frame: inout Frame
  ) {
    frame.write(text, at: Point(row: row, column: column), style: style)
  }

  func hasFocus(_ field: SignInField) -> Bool {
    form.focus == field || (layout.kind == .captcha && field == .code)
  }

  func drawLabel(_ field: SignInField, _ text: String, into frame: inout Frame) {
    let style = hasFocus(field) ? theme.current : .plain
    write(text, at: layout.labelColumn, style: style, into: &frame)
  }

  private func drawField(_ field: SignInField, _ phrase: Phrase, into frame: inout Frame) {
    drawLabel(field, layout.label(phrase), into: &frame)
    drawBox(field, layout.box, into: &frame)
  }

  func drawBox(_ field: SignInField, _ box: SignInBox, into frame: inout Frame) {
    write("[", at: box.column, into: &frame)
    write("]", at: box.endColumn, into: &frame)
    let shown = visible(field, columns: box.textColumns)
    let isRefused = field == .password && form.password.isRefused && hasFocus(field)
    frame.write(
      shown.glyphs,
      at: Point(row: row, column: box.textColumn),
      style: isRefused ? theme.selection : .plain,
      columns: box.textColumns
    )
    if hasFocus(field) {
      frame.cursor = Point(row: row, column: box.textColumn + shown.cursor)
    }
  }

  /// The part of a field's text that its box shows, and the cursor's place in it.
  private func visible(_ field: SignInField, columns: Int) -> (glyphs: [Glyph], cursor: Int) {
    switch field {
    case .server: window(form.server, columns, hasFocus(field))
    case .account: window(form.account, columns, hasFocus(field))
    case .code: window(form.code, columns, hasFocus(field))
    case .password:
      // No more stars than cells, so that a long password does not tell its length.
      (
        Glyph.shielded(
          String(repeating: "*", count: min(form.password.count, columns)),
          charset: .ascii
        ),
        min(form.password.cursor, columns - 1)
      )
    case .presence, .remember, .signIn, .quit: ([], 0)
    }
  }

  private func window(
    _ buffer: EditBuffer,
    _ columns: Int,
    _ hasFocus: Bool
  ) -> (glyphs: [Glyph], cursor: Int) {
    let glyphs = Glyph.shielded(buffer.text, charset: environment.charset)
    guard hasFocus else { return (glyphs, 0) }
    let cursor = environment.columns(of: String(buffer.before))
    var skipped = 0
    var first = 0
    while cursor - skipped >= columns, first < glyphs.count {
      skipped += glyphs[first].width
      first += 1
    }
    return (Array(glyphs[first...]), cursor - skipped)
  }

  private func drawAside(_ text: String?, into frame: inout Frame) {
    let column = layout.box.endColumn + 3
    guard layout.isWide, let text, environment.columns(of: text) <= frame.size.columns - column
    else { return }
    write(text, at: column, style: theme.faint, into: &frame)
  }
}
