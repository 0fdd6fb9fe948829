import Chat

/// One row of the chat pane.
struct ChatRow: Equatable, Sendable {
  /// The entry it belongs to.
  var entry: MessageID
  var line: StyledLine
  /// It stands between messages, for a new day or for what is new.
  var isRule = false
  /// It is the line above what is new.
  var isUnreadLine = false
}
