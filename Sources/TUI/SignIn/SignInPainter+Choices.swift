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
    let isChinese = environment.shownLanguage == .chinese
    let brief = isChinese ? [environment.label(SignInWords.rememberBrief)] : []
    let texts =
      [environment.label(SignInWords.remember)] + brief
      + [environment.text(SignInWords.remember), environment.text(SignInWords.rememberShort)]
    let text = texts.first { environment.columns(of: $0) <= room } ?? ""
    let style = hasFocus(.remember) ? theme.selection : .plain
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
      write(span.text, at: span.column, style: isLit ? theme.selection : .plain, into: &frame)
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
    write(environment.label(SignInWords.renderer), at: layout.labelColumn, into: &frame)
    let present = form.captchaDisplay.renderer(on: environment.charset)
    var texts = BlockRenderer.allCases.map { renderer in
      let phrase = SignInWords.renderer(renderer)
      let isSameWord = phrase.chinese == phrase.english
      let name = isSameWord ? phrase.english : environment.label(phrase)
      return renderer == present ? "[\(name)]" : name
    }
    if present == nil { texts.append("[\(environment.label(SignInWords.file))]") }
    let end =
      layout.valueColumn
      + frame.write(
        texts.joined(separator: environment.chrome(" · ")),
        at: Point(row: row, column: layout.valueColumn)
      )
    let hint = "F4 \(environment.text(SignInWords.next))"
    let column = min(frame.size.columns, 80) - environment.columns(of: hint)
    guard column > end else { return }
    write(hint, at: column, style: theme.faint, into: &frame)
  }

  /// The captcha's letters, and the keys that help with them where there is room.
  func drawCode(into frame: inout Frame) {
    let box = layout.codeBox
    let label = environment.fitting(SignInWords.code, columns: frame.size.columns - 12)
    drawLabel(.code, label, into: &frame)
    drawBox(.code, box, into: &frame)
    guard layout.isWide else { return }
    let column = box.endColumn + 4
    let words = (SignInWords.newImage, SignInWords.saveImage)
    let texts = [
      "^R \(environment.label(words.0))   F6 \(environment.label(words.1))",
      "^R \(environment.text(words.0))   F6 \(environment.text(words.1))",
    ]
    guard
      let text = texts.first(where: { environment.columns(of: $0) <= frame.size.columns - column })
    else { return }
    write(text, at: column, style: theme.faint, into: &frame)
  }
}
