import Terminal

/// Where everything stands on a screen of a size.
///
/// From the bottom up: hints (from 16 rows on), composer, status bar (from 8 rows on), and above
/// them the panes. The list in one pane has its hints above the composer, at any height from 8 on;
/// that row tells of the link too, so it stays when the person wants no hints.
struct Layout: Equatable, Sendable {
  let arrangement: Arrangement
  /// The chat's first row; in one pane the screen's.
  private(set) var header: Rect?
  private(set) var filter: Rect?
  private(set) var list: Rect?
  private(set) var chat: Rect?
  private(set) var members: Rect?
  private(set) var status: Rect?
  private(set) var hints: Rect?
  /// Empty on a screen that is too small.
  private(set) var composer: Rect
  /// Lines between the panes: one column wide each.
  private(set) var separators: [Rect] = []
  private let showsHints: Bool
  private let listWidth: Int?
  private let membersWidth: Int

  /// Below this many rows the hints and most of the composer give way to the chat.
  static let hintRows = 16
  /// Below this many rows the status bar does too.
  static let statusRows = 8

  /// Lays a screen out; `view` is what the composer shows, where that is known already.
  init(state: borrowing State, size: Size, composer view: ComposerView? = nil) {
    arrangement = Arrangement(state: state, size: size)
    showsHints = state.settings.showsHints
    listWidth = state.settings.listWidth
    membersWidth = state.settings.membersWidth
    composer = Rect(row: 0, column: 0, rows: 0, columns: 0)
    guard arrangement != .tooSmall else { return }
    let textRows =
      if let view { view.rows.count } else {
        ComposerView(state: state, columns: size.columns).rows.count
      }
    let composerRows = min(Self.mostComposerRows(size), textRows)
    let bottom = placeBars(size: size, composerRows: composerRows)
    let panes = Rect(row: 0, column: 0, rows: bottom, columns: size.columns)
    switch arrangement {
    case .tooSmall: break
    case .list: placeList(in: panes, filters: state.focus == .filter, rows: size.rows)
    case .chat: chat = takeHeader(from: panes)
    case .members: members = takeHeader(from: panes)
    case .wide(let hasList, let hasMembers):
      placeWide(in: panes, hasList: hasList, hasMembers: hasMembers)
    }
  }

  /// The border between two panes that stands at a place, by the pane whose width it sets.
  func border(at point: Point) -> Border? {
    guard let separator = separators.first(where: { $0.contains(point) }) else { return nil }
    return separator.column == list?.endColumn ? .list : .members
  }

  /// Where the help is shown: all that the panes take.
  var overlay: Rect {
    let bottom = [status, hints, composer].compactMap { $0?.row }.min() ?? 0
    return Rect(row: 0, column: 0, rows: bottom, columns: composer.columns)
  }

  /// How many rows of text the composer shows: a third of the screen at most.
  private static func mostComposerRows(_ size: Size) -> Int {
    size.rows < statusRows ? 1 : size.rows < hintRows ? 2 : min(6, size.rows / 3)
  }

  /// Takes the rows at the bottom.
  /// - Returns: how many rows are left above.
  private mutating func placeBars(size: Size, composerRows: Int) -> Int {
    var bottom = size.rows
    func take(_ rows: Int) -> Rect {
      bottom -= rows
      return Rect(row: bottom, column: 0, rows: rows, columns: size.columns)
    }
    if arrangement == .list {
      composer = take(composerRows)
      if size.rows >= Self.statusRows { hints = take(1) }
      return bottom
    }
    if showsHints, size.rows >= Self.hintRows { hints = take(1) }
    composer = take(composerRows)
    if size.rows >= Self.statusRows { status = take(1) }
    return bottom
  }

  private mutating func placeList(in panes: Rect, filters: Bool, rows: Int) {
    list = takeHeader(from: panes)
    if rows >= Self.statusRows || filters { takeFilter() }
  }

  private mutating func placeWide(in panes: Rect, hasList: Bool, hasMembers: Bool) {
    var left = 0
    var right = panes.columns
    if hasList {
      left = listColumns(of: panes.columns)
      list = panes.columns(0..<left)
      takeFilter()
      separators.append(panes.columns(left..<left + 1))
      left += 1
    }
    if hasMembers {
      // A third of the screen at most: the chat keeps as much.
      right -= min(membersWidth, panes.columns / 3)
      members = panes.columns(right..<panes.columns)
      right -= 1
      separators.append(panes.columns(right..<right + 1))
    }
    chat = takeHeader(from: panes.columns(left..<right))
  }

  /// A list as wide as the person wishes still leaves half of the screen to the chat.
  private func listColumns(of columns: Int) -> Int {
    if let listWidth { return min(listWidth, columns / 2) }
    return columns >= Arrangement.membersColumns ? 28 : min(24, max(20, columns / 4))
  }

  private mutating func takeFilter() {
    guard let all = list else { return }
    filter = all.firstRow
    list = all.withoutFirstRow
  }

  private mutating func takeHeader(from rect: Rect) -> Rect {
    header = rect.firstRow
    return rect.withoutFirstRow
  }
}
