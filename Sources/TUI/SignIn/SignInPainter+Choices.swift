import Imaging
import Terminal

extension SignInPainter {
  /// The presence to sign in with.
  func drawPresence(into frame: inout Frame) {
    drawLabel(.presence, layout.label(SignInWords.presence), into: &frame)
    drawSpans(layout.presenceSpans(form.presence), into: &frame)
  }

  /// `[x] remember server and account`.
  func drawRemember(into frame: inout Frame) {
    let room = frame.size.columns - layout.labelColumn - 4
    let brief = speech.language == .chinese ? [speech.both(SignInWords.rememberBrief)] : []
    let texts =
      [speech.both(SignInWords.remember)] + brief
      + [speech.one(SignInWords.remember), speech.one(SignInWords.rememberShort)]
    let text = texts.first { speech.columns(of: $0) <= room } ?? ""
    let style = hasFocus(.remember) ? SignInLook.lit : .plain
    write(form.remembers ? "[x]" : "[ ]", at: layout.labelColumn, style: style, into: &frame)
    write(text, at: layout.labelColumn + 4, into: &frame)
  }

  /// Pieces of a row; the one that has the focus is lit up.
  func drawSpans(_ spans: [SignInSpan], into frame: inout Frame) {
    for span in spans {
      let isLit =
        switch span.target {
        case .field(let field): hasFocus(field)
        case .presence(let presence): hasFocus(.presence) && presence == form.presence
        case .presenceStep: false
        }
      write(span.text, at: span.column, style: isLit ? SignInLook.lit : .plain, into: &frame)
    }
  }
}

extension SignInPainter {
  /// A row of the captcha, in the middle of the screen.
  func drawPicture(_ index: Int, into frame: inout Frame) {
    guard picture.indices.contains(index) else { return }
    let column = (frame.size.columns - (layout.picture?.size.columns ?? 0)) / 2
    write(picture[index], at: column, into: &frame)
  }

  /// The ways to draw the captcha, the present one in brackets.
  func drawRenderer(into frame: inout Frame) {
    write(speech.both(SignInWords.renderer), at: layout.labelColumn, into: &frame)
    let present = form.captchaDisplay.renderer(on: speech.charset)
    var texts = BlockRenderer.allCases.map { renderer in
      let name = speech.both(SignInWords.renderer(renderer))
      return renderer == present ? "[\(name)]" : name
    }
    if present == nil { texts.append("[\(speech.both(SignInWords.file))]") }
    let end =
      layout.valueColumn
      + frame.write(
        texts.joined(separator: speech.charset.chrome(" · ")),
        at: Point(row: row, column: layout.valueColumn)
      )
    let hint = "F4 \(speech.one(SignInWords.next))"
    let column = min(frame.size.columns, 80) - speech.columns(of: hint)
    guard column > end else { return }
    write(hint, at: column, style: SignInLook.faint, into: &frame)
  }

  /// The captcha's letters, and the keys that help with them where there is room.
  func drawCode(into frame: inout Frame) {
    let box = layout.codeBox
    let label = speech.fitting(SignInWords.code, columns: frame.size.columns - 12)
    drawLabel(.code, label, into: &frame)
    drawBox(.code, box, into: &frame)
    guard layout.isWide else { return }
    let column = box.endColumn + 4
    let words = (SignInWords.newImage, SignInWords.saveImage)
    let texts = [
      "^R \(speech.both(words.0))   F6 \(speech.both(words.1))",
      "^R \(speech.one(words.0))   F6 \(speech.one(words.1))",
    ]
    guard let text = texts.first(where: { speech.columns(of: $0) <= frame.size.columns - column })
    else { return }
    write(text, at: column, style: SignInLook.faint, into: &frame)
  }
}
