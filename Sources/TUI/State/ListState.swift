import Chat

/// How the list of conversations is looked at.
struct ListState: Sendable {
  /// As the person last folded or opened a section.
  var folding: [ListRow.Section: Bool] = [:]
  /// The row that Enter opens; its index where the row itself is gone.
  var selection: ListPlace?
  var selectedIndex = 0
  /// Only names that contain this are listed.
  var filter = EditBuffer()
  /// What is listed, from top to bottom.
  private(set) var rows: [ListRow] = []
  /// Something has changed on which `rows` depend.
  var isStale = true
  /// The person has moved in it.
  private var isChosen = false

  /// Takes new rows over and finds the selected one again.
  mutating func load(_ rows: [ListRow]) {
    self.rows = rows
    isStale = false
    if let selection, let index = rows.firstIndex(where: { $0.place == selection }) {
      selectedIndex = index
    } else {
      mark(selectedIndex)
    }
    if !isChosen || !filter.isEmpty, selected?.conversation == nil { selectFirstConversation() }
  }

  /// Selects a row, the nearest one where there is none with this index.
  mutating func select(_ index: Int) {
    isChosen = true
    mark(index)
  }

  private mutating func mark(_ index: Int) {
    selectedIndex = min(max(0, index), max(0, rows.count - 1))
    selection = rows.indices.contains(selectedIndex) ? rows[selectedIndex].place : nil
  }

  /// What one looks for, or begins with, is never a headline.
  private mutating func selectFirstConversation() {
    if let match = rows.firstIndex(where: { $0.conversation != nil }) { mark(match) }
  }

  /// The selected row.
  var selected: ListRow? { rows.indices.contains(selectedIndex) ? rows[selectedIndex] : nil }
}
