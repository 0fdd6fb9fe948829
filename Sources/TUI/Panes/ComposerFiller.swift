import Terminal

/// Fills rows of the composer with one character after the other.
struct ComposerFiller {
  private let room: Int
  private let charset: Charset
  /// Those that are full.
  private(set) var rows: [ComposerView.Row] = []
  /// The one being filled.
  private(set) var row: ComposerView.Row
  /// The number of the next character.
  private var number = 0
  private var column = 0

  init(room: Int, charset: Charset) {
    self.room = room
    self.charset = charset
    row = ComposerView.Row(room: room)
  }

  /// All rows; nothing is appended any more.
  consuming func finished() -> [ComposerView.Row] {
    rows.append(row)
    return rows
  }

  /// Where the next character goes, unless it begins a row.
  var end: Point { Point(row: rows.count, column: column) }

  mutating func append(_ character: Character) {
    defer { number += 1 }
    if character.utf8.first == UInt8(ascii: "\n") { return beginRow(at: number + 1) }
    let start = row.glyphs.count
    let width = Glyph.append(character, to: &row.glyphs, charset: charset)
    if column + width > room, column > 0 { wrapRow(from: start) }
    row.offsets.append(column)
    column += width
  }

  /// Moves the glyphs from `start` on to a row of their own.
  private mutating func wrapRow(from start: Int) {
    let moved = Array(row.glyphs[start...])
    row.glyphs.removeSubrange(start...)
    beginRow(at: number)
    row.glyphs = moved
  }

  private mutating func beginRow(at number: Int) {
    rows.append(row)
    row = ComposerView.Row(start: number, room: room)
    column = 0
  }
}
