import Chat

/// The line above the first message that was not seen when it came.
///
/// It stays until the conversation has been seen to its end and left, so that one can find the
/// place again.
struct UnreadLine: Hashable, Sendable {
  /// The message below the line.
  var first: MessageID
  /// How many came since.
  var count = 1
  /// A key was pressed while the line stood on the screen.
  var isSeen = false
}
