import Chat

/// Which part of a conversation the chat pane shows.
enum Viewport: Hashable, Sendable {
  /// The newest messages; it moves on with each.
  case following
  /// A row of a message stands at the lower edge and stays there, whatever comes in.
  ///
  /// `rowOffset` counts the message's rows below the edge: with 0 its last row is the pane's last.
  case anchored(MessageID, rowOffset: Int)
}
