// A frame as text to read: in failing tests, in recorded screens, in bug reports.

extension Frame {
  /// The screen as lines of text.
  ///
  /// The first line is `screen 40x6 cursor 5,17`: columns and rows, then the cursor's row and
  /// column counted from 0, or `hidden`. Each row follows between bars. With styles, a second block
  /// lists what is not plain: `0,4-9 bold fg 2` is row 0, columns 4 to 9.
  public func text(withStyles: Bool = false) -> String {
    let place = cursor.map { "\($0.row),\($0.column)" } ?? "hidden"
    var lines = ["screen \(size.columns)x\(size.rows) cursor \(place)"]
    lines += (0..<size.rows).map { "|\(rowText($0))|" }
    if withStyles {
      lines.append("styles")
      for row in 0..<size.rows { lines += styleRuns(in: row) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of one row without bars; a wide glyph is one character.
  public func rowText(_ row: Int) -> String {
    var text = ""
    for column in 0..<size.columns {
      text += self[Point(row: row, column: column)].glyph?.text ?? ""
    }
    return text
  }

  private func styleRuns(in row: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < size.columns {
      let style = self[Point(row: row, column: start)].style
      let end =
        (start..<size.columns).first { self[Point(row: row, column: $0)].style != style }
        ?? size.columns
      if style != .plain { lines.append("\(row),\(start)-\(end - 1) \(style.text)") }
      start = end
    }
    return lines
  }
}

extension Style {
  /// `bold reverse fg 2 bg 7`; what is standard is left out.
  fileprivate var text: String {
    var words: [String] = []
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    for (attribute, name) in names where attributes.contains(attribute) { words.append(name) }
    if case .indexed(let color) = foreground { words.append("fg \(color)") }
    if case .indexed(let color) = background { words.append("bg \(color)") }
    return words.joined(separator: " ")
  }
}
