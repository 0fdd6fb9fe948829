import Chat
import Terminal

/// A conversation as rows of the chat pane: only what is to be seen is ever wrapped.
struct ChatFlow {
  let conversation: Conversation
  let rowCount: Int
  private let blocks: EntryBlocks

  /// `nil` while no conversation is to be seen.
  init?(state: borrowing State, size: Size) {
    guard let conversation = state.conversation,
      let pane = Layout(state: state, size: size).chat
    else { return nil }
    self.init(state: state, conversation: conversation, pane: pane.size, screen: size)
  }

  /// How many rows each entry takes that is whole among these.
  static func heights(of rows: [ChatRow]) -> [MessageID: Int] {
    guard let first = rows.first?.entry, let last = rows.last?.entry else { return [:] }
    var heights: [MessageID: Int] = [:]
    for row in rows where row.entry != first && row.entry != last {
      heights[row.entry, default: 0] += 1
    }
    return heights
  }

  /// Lays a conversation out in a pane of a size.
  init(state: borrowing State, conversation: Conversation, pane: Size, screen: Size) {
    self.conversation = conversation
    rowCount = pane.rows
    blocks = EntryBlocks(
      state: state,
      conversation: conversation,
      columns: pane.columns,
      screen: screen,
      heights: state.backdrop.heights(for: state.backdropMarks, columns: pane.columns)
    )
  }

  /// The rows that the viewport shows, top to bottom; fewer than there is room for when little was
  /// said.
  func visibleRows() -> [ChatRow] {
    guard let edge else { return [] }
    var above = Array(blocks.rows(at: edge.index).dropLast(edge.hidden))
    var index = edge.index
    while above.count < rowCount, index > floor {
      index -= 1
      above.insert(contentsOf: blocks.rows(at: index), at: 0)
    }
    if above.count >= rowCount { return above.suffix(rowCount) }
    return above + rows(below: edge, count: rowCount - above.count)
  }

  /// Whether the line above what is new is to be seen.
  var showsUnreadLine: Bool { visibleRows().contains { $0.isUnreadLine } }

  /// The viewport so many rows further up, or down when negative; it stops at both ends.
  func scrolled(by rows: Int) -> Viewport {
    guard var edge else { return .following }
    edge.hidden += rows
    while edge.hidden < 0 {
      guard edge.index < last else { return .following }
      edge.index += 1
      edge.hidden += blocks.height(at: edge.index)
    }
    while edge.index > floor {
      let height = blocks.height(at: edge.index)
      guard edge.hidden >= height else { break }
      edge.hidden -= height
      edge.index -= 1
    }
    return viewport(notAbove: edge)
  }

  /// The viewport that has an entry's block at its upper edge, or as high as it comes.
  func showing(_ id: MessageID) -> Viewport {
    guard let index = conversation.scrollback.index(of: id) else { return .following }
    return viewport(
      fromTop: max(index, floor),
      missing: rowCount
    )
  }

  /// The viewport that has an entry's block in the upper half of the pane, with what was said before
  /// it above.
  func around(_ id: MessageID) -> Viewport {
    guard let index = conversation.scrollback.index(of: id) else { return .following }
    var above = rowCount / 3
    var first = max(index, floor)
    while first > floor {
      above -= blocks.height(at: first - 1)
      if above < 0 { break }
      first -= 1
    }
    return viewport(fromTop: first, missing: rowCount)
  }

  /// The viewport at the very beginning.
  var oldest: Viewport { viewport(fromTop: floor, missing: rowCount) }
}

extension ChatFlow {
  /// Where the pane's lower edge lies: in an entry, above `hidden` of its rows.
  private struct Edge {
    var index: Int
    var hidden: Int
  }

  private var floor: Int { conversation.scrollback.floor }
  private var last: Int { conversation.scrollback.entries.count - 1 }

  /// `nil` when there is nothing to show.
  private var edge: Edge? {
    guard last >= floor else { return nil }
    guard case .anchored(let id, let offset) = conversation.viewport,
      let index = conversation.scrollback.index(of: id), index >= floor
    else { return Edge(index: last, hidden: 0) }
    return Edge(index: index, hidden: min(offset, blocks.height(at: index) - 1))
  }

  /// Fills up from below where too little stands above the edge.
  private func rows(below edge: Edge, count: Int) -> [ChatRow] {
    var below = Array(blocks.rows(at: edge.index).suffix(edge.hidden))
    var index = edge.index + 1
    while below.count < count, index <= last {
      below += blocks.rows(at: index)
      index += 1
    }
    return Array(below.prefix(count))
  }

  /// Moves an edge down until the pane is full.
  private func viewport(notAbove edge: Edge) -> Viewport {
    // Every entry takes a row at least.
    if edge.index - floor >= rowCount { return viewport(at: edge) }
    var found = max(0, blocks.height(at: edge.index) - edge.hidden)
    var index = edge.index
    while found < rowCount, index > floor {
      index -= 1
      found += blocks.height(at: index)
    }
    return found < rowCount
      ? viewport(fromTop: floor, missing: rowCount)
      : viewport(at: edge)
  }

  /// The edge that has the block at `index` at the upper edge of a pane of `missing` rows.
  private func viewport(fromTop index: Int, missing: Int) -> Viewport {
    var missing = missing
    var index = index
    while index <= last {
      let count = blocks.height(at: index)
      if count >= missing { return viewport(at: Edge(index: index, hidden: count - missing)) }
      missing -= count
      index += 1
    }
    return .following
  }

  private func viewport(at edge: Edge) -> Viewport {
    if edge.index == last, edge.hidden == 0 { return .following }
    return .anchored(conversation.scrollback.entries[edge.index].id, rowOffset: edge.hidden)
  }
}
