import Chat

/// One row of the chat pane.
struct ChatRow: Equatable, Sendable {
  /// The entry it belongs to.
  var entry: MessageID
  var line: StyledLine
  /// It is the line above what is new.
  var isUnreadLine = false
}
