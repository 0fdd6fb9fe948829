import Terminal

/// The composer's text as rows of cells, and where the cursor stands in them.
///
/// Rows are cut where they are full, not between words: what is typed never jumps.
struct ComposerView {
  /// One row.
  struct Row: Equatable {
    var glyphs: [Glyph] = []
    /// The number of the character that the row begins with.
    var start = 0
    /// Where each of its characters begins, in cells from the row's start.
    var offsets: [Int] = []
  }

  /// `项目组> `.
  let prompt: [Glyph]
  /// At least one.
  private(set) var rows = [Row()]
  /// The cursor, counted from the first row and from the end of the prompt.
  private(set) var cursor = Point(row: 0, column: 0)
  private let room: Int
  private var column = 0

  init(state: borrowing State, columns: Int) {
    let charset = state.environment.charset
    prompt = Self.prompt(state: state, columns: columns)
    // The cursor needs a cell of its own behind the last character.
    room = max(1, columns - prompt.columns - 1)
    let draft = state.shownDraft
    var number = 0
    for character in draft.before {
      append(character, number: number, charset: charset)
      number += 1
    }
    cursor = Point(row: rows.count - 1, column: column)
    for character in draft.reversedAfter.reversed() {
      append(character, number: number, charset: charset)
      if number == draft.cursor, let offset = rows[rows.count - 1].offsets.last {
        cursor = Point(row: rows.count - 1, column: offset)
      }
      number += 1
    }
  }

  /// The place in the text that is nearest to a cell, for moving up and down.
  func position(row: Int, column: Int) -> Int {
    let index = min(max(0, row), rows.count - 1)
    let place = rows[index]
    let isWrapped =
      index + 1 < rows.count && rows[index + 1].start == place.start + place.offsets.count
    guard column >= place.glyphs.columns, !isWrapped else {
      return place.start + max(0, place.offsets.prefix { $0 <= column }.count - 1)
    }
    return place.start + place.offsets.count
  }

  private static func prompt(state: State, columns: Int) -> [Glyph] {
    if let search = state.historySearch {
      let label =
        state.foundText == nil ? Phrase("历史里没有", "not in the history:") : Phrase("历史", "history:")
      let text = "\(state.environment.text(label)) \(search.query.text)"
      return state.environment.glyphs(text).elided(to: columns / 2) + state.environment.glyphs("> ")
    }
    if state.help?.isFiltering == true {
      return state.environment.glyphs(state.environment.text(Words.filter) + "> ")
    }
    if let search = state.search {
      let isFound = search.query.isEmpty || state.selectedMessage != nil
      let label = isFound ? Phrase("搜索", "search") : Phrase("没有", "not found")
      return state.environment.glyphs(state.environment.text(label) + "> ")
    }
    guard columns >= Arrangement.wideColumns, let current = state.current else {
      return state.environment.glyphs("> ")
    }
    let name = state.environment.glyphs(state.name(of: current))
    return name.elided(to: min(16, columns / 4)) + state.environment.glyphs("> ")
  }

  private mutating func append(_ character: Character, number: Int, charset: Charset) {
    if character == "\n" {
      beginRow(at: number + 1)
      return
    }
    let last = rows.count - 1
    let start = rows[last].glyphs.count
    let width = Glyph.append(character, to: &rows[last].glyphs, charset: charset)
    if column + width > room, column > 0 { wrapRow(from: start, at: number) }
    rows[rows.count - 1].offsets.append(column)
    column += width
  }

  /// Moves the glyphs from `start` on to a row of their own.
  private mutating func wrapRow(from start: Int, at number: Int) {
    let last = rows.count - 1
    let moved = rows[last].glyphs[start...]
    rows[last].glyphs.removeSubrange(start...)
    beginRow(at: number)
    rows[last + 1].glyphs = Array(moved)
  }

  private mutating func beginRow(at number: Int) {
    rows.append(Row(start: number))
    column = 0
  }
}
