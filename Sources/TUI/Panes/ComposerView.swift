import Terminal

/// The composer's text as rows of cells, and where the cursor stands in them.
///
/// Rows are cut where they are full, not between words: what is typed never jumps.
struct ComposerView {
  /// One row.
  struct Row: Equatable {
    var glyphs: [Glyph] = []
    /// The number of the character that the row begins with.
    let start: Int
    /// Where each of its characters begins, in cells from the row's start.
    var offsets: [Int] = []

    /// One that begins with a character and has room for so many.
    init(start: Int = 0, room: Int) {
      self.start = start
      glyphs.reserveCapacity(room)
      offsets.reserveCapacity(room)
    }
  }

  /// `项目组> `.
  let prompt: [Glyph]
  /// At least one.
  private(set) var rows: [Row] = []
  /// The cursor, counted from the first row and from the end of the prompt.
  private(set) var cursor = Point(row: 0, column: 0)

  /// Lays out the text; `known` is the prompt, where it has been laid out before.
  init(state: borrowing State, columns: Int, prompt known: [Glyph]? = nil) {
    if let known { prompt = known } else { prompt = Self.prompt(state: state, columns: columns) }
    // The cursor needs a cell of its own behind the last character.
    let room = max(1, columns - prompt.columns - 1)
    var filler = ComposerFiller(room: room, charset: state.environment.charset)
    let draft = state.shownDraft
    for character in draft.before { filler.append(character) }
    cursor = filler.end
    for (offset, character) in draft.reversedAfter.reversed().enumerated() {
      filler.append(character)
      if offset == 0, let column = filler.row.offsets.last {
        cursor = Point(row: filler.rows.count, column: column)
      }
    }
    rows = filler.finished()
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
}
