import Terminal

extension [Glyph] {
  /// Cells taken.
  var columns: Int { reduce(0) { $0 + $1.width } }

  /// Breaks into at most `limit` lines of at most `columns` cells, at blanks where there are some.
  ///
  /// The last line ends in `~` when something had to be left out. No line begins with a mark that
  /// closes a Chinese sentence.
  func wrapped(columns: Int, limit: Int) -> [[Glyph]] {
    var lines: [[Glyph]] = []
    var rest = self[...]
    while !rest.isEmpty, lines.count < limit {
      let isLast = lines.count == limit - 1
      let fitting = rest.fitting(columns: columns)
      if fitting == rest.endIndex || isLast {
        lines.append(fitting == rest.endIndex ? Array(rest) : rest.cut(columns: columns))
        break
      }
      let end = Swift.max(rest.lineBreak(before: fitting), rest.startIndex + 1)
      lines.append(Array(rest[..<end]))
      rest = rest[end...].drop { $0 == .blank }
    }
    return lines
  }
}

extension ArraySlice<Glyph> {
  /// The end of what fits into so many cells.
  fileprivate func fitting(columns: Int) -> Int {
    var left = columns
    return firstIndex {
      left -= $0.width
      return left < 0
    } ?? endIndex
  }

  /// As much as fits together with a `~` that stands for the rest.
  fileprivate func cut(columns: Int) -> [Glyph] {
    self[..<fitting(columns: columns - 1)] + Glyph.shielded("~", charset: .ascii)
  }

  /// Where the line ends whose cells end at `limit`: at a blank or beside Han if there is one in
  /// the second half, else in the middle of a word.
  fileprivate func lineBreak(before limit: Int) -> Int {
    let middle = startIndex + (limit - startIndex) / 2
    return (middle...limit).last { allowsBreak(before: $0) } ?? limit
  }

  private func allowsBreak(before index: Int) -> Bool {
    guard index > startIndex, index < endIndex else { return false }
    if self[index] == .blank { return true }
    let isBesideHan = self[index].width == 2 || self[index - 1].width == 2
    return isBesideHan && !"，。；：？！、”）".contains(self[index].text)
  }
}
