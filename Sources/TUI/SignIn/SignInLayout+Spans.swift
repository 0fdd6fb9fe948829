import Chat
import Terminal

extension SignInLayout {
  /// Where labels begin.
  var labelColumn: Int { isWide ? 2 : size.columns >= 30 ? 1 : 0 }

  /// What stands in front of a field.
  func label(_ phrase: Phrase) -> String {
    isWide ? environment.alignedLabel(phrase) : environment.text(phrase)
  }

  /// Where values begin: behind the longest label.
  var valueColumn: Int {
    if isWide { return 18 }
    let labels = [
      SignInWords.server, SignInWords.account, SignInWords.password, SignInWords.presence,
    ]
    return labelColumn + 1
      + (labels.map { environment.columns(of: environment.text($0)) }.max() ?? 0)
  }

  /// The box of server, account and password.
  var box: SignInBox {
    if isWide { return SignInBox(column: 18, textColumn: 20, textColumns: 36, endColumn: 57) }
    let padding = size.columns >= 30 ? 1 : 0
    let text = valueColumn + 1 + padding
    let end = size.columns - 1 - padding
    return SignInBox(
      column: valueColumn,
      textColumn: text,
      textColumns: max(1, end - padding - text),
      endColumn: end
    )
  }

  /// The box of the captcha's letters.
  var codeBox: SignInBox {
    let label = environment.fitting(SignInWords.code, columns: size.columns - 12)
    let column = isWide ? 18 : labelColumn + 1 + environment.columns(of: label)
    return SignInBox(
      column: column,
      textColumn: column + 2,
      textColumns: 5,
      endColumn: column + 8
    )
  }

  /// All choices in a row, or the present one between arrows where they do not fit.
  func presenceSpans(_ presence: Presence) -> [SignInSpan] {
    var spans: [SignInSpan] = []
    var column = valueColumn
    for choice in Presence.choices {
      let text = "(\(choice == presence ? "*" : " ")) " + environment.text(choice.choicePhrase)
      spans.append(SignInSpan(column: column, text: text, target: .presence(choice)))
      column += environment.columns(of: text) + 1
    }
    guard !isWide || column - 1 > size.columns else { return spans }
    let word = environment.fitting(presence.choicePhrase, columns: size.columns - valueColumn - 4)
    let end = valueColumn + 3 + environment.columns(of: word)
    return [
      SignInSpan(column: valueColumn, text: "<", target: .presenceStep(-1)),
      SignInSpan(column: valueColumn + 2, text: word, target: .field(.presence)),
      SignInSpan(column: end, text: ">", target: .presenceStep(1)),
    ]
  }

  /// The two buttons, in both languages where they fit.
  var buttonSpans: [SignInSpan] {
    let words: [(SignInField, Phrase)] = [(.signIn, SignInWords.signIn), (.quit, SignInWords.quit)]
    let long = words.map { ($0.0, "[ \(environment.label($0.1)) ]") }
    let width = long.reduce(labelColumn + 3) { $0 + environment.columns(of: $1.1) }
    let fits = width <= size.columns
    var column = labelColumn
    return (fits ? long : words.map { ($0.0, "[\(environment.text($0.1))]") }).map { field, text in
      defer { column += environment.columns(of: text) + (fits ? 3 : 1) }
      return SignInSpan(column: column, text: text, target: .field(field))
    }
  }

  /// What stands at a place; `nil` for nothing that can be clicked.
  func target(at point: Point, presence: Presence) -> SignInTarget? {
    let index = point.row - headerRows
    guard kind != .tooSmall, lines.indices.contains(index) else { return nil }
    switch lines[index] {
    case .server: return .field(.server)
    case .account: return .field(.account)
    case .password: return .field(.password)
    case .remember: return .field(.remember)
    case .code: return .field(.code)
    case .presence: return hit(presenceSpans(presence), point.column) ?? .field(.presence)
    case .buttons: return hit(buttonSpans, point.column)
    case .blank, .captchaTitle, .picture, .renderer: return nil
    }
  }

  private func hit(_ spans: [SignInSpan], _ column: Int) -> SignInTarget? {
    spans.first { ($0.column..<$0.column + environment.columns(of: $0.text)).contains(column) }?
      .target
  }
}
