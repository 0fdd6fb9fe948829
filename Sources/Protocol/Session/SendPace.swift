import Chat

/// Keeps messages from being taken for a flood.
///
/// Servers dropped equal texts in quick succession without a word. Who types never waits; one
/// request at a time is slow enough for everything else.
struct SendPace: Sendable {
  /// From a message to an equal one in the same conversation.
  static let betweenEqualTexts = Duration.seconds(1)
  /// After a message that the server called one too many: 2 s, then 4, 8 and so on.
  static let longestWait = Duration.seconds(16)

  private var last: (content: Content, conversation: ConversationID, at: Duration)?
  private var floodWait = Duration.zero
  private var floodAt = Duration.zero

  /// A message was accepted.
  mutating func accepted(_ content: Content, in conversation: ConversationID, at now: Duration) {
    last = (content, conversation, now)
    floodWait = .zero
  }

  /// The server said that it was too much.
  mutating func flooded(at now: Duration) {
    floodWait = min(max(floodWait * 2, .seconds(2)), Self.longestWait)
    floodAt = now
  }

  /// How long to wait before a message.
  func pause(
    before content: Content,
    in conversation: ConversationID,
    at now: Duration
  ) -> Duration {
    var until = floodAt + floodWait
    if let last, last.conversation == conversation, last.content == content {
      until = max(until, last.at + Self.betweenEqualTexts)
    }
    return max(.zero, until - now)
  }
}
