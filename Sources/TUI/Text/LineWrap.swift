import Terminal

/// Breaks a text into rows of cells, by the habits of both scripts.
///
/// Latin words stay whole where they fit. Between Han characters a row may end anywhere, except that
/// none begins with closing punctuation or ends with opening punctuation (kinsoku). A word that is
/// longer than a row is cut.
struct LineWrap {
  private let glyphs: [Glyph]
  private let columns: Int

  /// Rows no wider than `columns`, which counts as at least 1; an empty text is one empty row.
  ///
  /// `\n` ends a row. Blanks at which a row is broken are left out.
  static func rows(_ text: String, columns: Int, charset: Charset) -> [[Glyph]] {
    lines(of: text).flatMap { rows(ofLine: $0, columns: columns, charset: charset) }
  }

  /// The lines of a text; at least one.
  static func lines(of text: String) -> [String] {
    let lineEnd = UInt8(ascii: "\n")
    // As most of what people write.
    guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(lineEnd) }) ?? true else {
      return [text]
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  private static func rows(ofLine line: String, columns: Int, charset: Charset) -> [[Glyph]] {
    let glyphs = Glyph.shielded(line, charset: charset)
    let rows = rows(of: glyphs, columns: columns)
    // As most of what people write.
    if rows == [glyphs.indices] { return [glyphs] }
    return rows.map { Array(glyphs[$0]) }
  }

  /// The same of one line: which glyphs stand in each row.
  static func rows(of line: [Glyph], columns: Int) -> [Range<Int>] {
    LineWrap(glyphs: line, columns: max(1, columns)).rows()
  }

  private func rows() -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    repeat {
      let end = endOfRow(from: start)
      rows.append(
        start..<glyphs[start..<end].dropTrailing { end < glyphs.count && $0.isBlank }.endIndex
      )
      start = end
      while start < glyphs.count, glyphs[start].isBlank { start += 1 }
    } while start < glyphs.count
    return rows
  }

  /// Where the row that begins at `start` ends; always behind `start` unless nothing is left.
  private func endOfRow(from start: Int) -> Int {
    var end = start
    var room = columns
    while end < glyphs.count, glyphs[end].width <= room {
      room -= glyphs[end].width
      end += 1
    }
    guard end < glyphs.count else { return end }
    var place = end
    while place > start + 1, !canBreak(before: place) { place -= 1 }
    return place > start && canBreak(before: place) ? place : max(end, start + 1)
  }

  private func canBreak(before place: Int) -> Bool {
    guard place > 0 else { return false }
    let left = glyphs[place - 1]
    let right = glyphs[place]
    if right.isBlank { return true }
    // In ASCII a Han character is spelled out, and every spelling begins with a backslash.
    guard
      left.isBlank || left.width == 2 || right.width == 2 || right.ascii == UInt8(ascii: "\\")
    else { return false }
    return !(left.isScalar && Self.opening.contains(left.scalar))
      && !(right.isScalar && Self.closing.contains(right.scalar))
  }

  /// Never at the start of a row.
  private static let closing = Set(
    "，。、；：？！）】》〉」』〕］｝…—～·％％ー々,.;:?!)]}%”’".unicodeScalars
  )
  /// Never at the end of a row; the slash begins a face, `/微笑`.
  private static let opening = Set("（【《〈「『〔［｛([{￥$“‘/".unicodeScalars)
}

extension ArraySlice<Glyph> {
  fileprivate func dropTrailing(while predicate: (Glyph) -> Bool) -> ArraySlice<Glyph> {
    var kept = self
    while let last = kept.last, predicate(last) { kept.removeLast() }
    return kept
  }
}
