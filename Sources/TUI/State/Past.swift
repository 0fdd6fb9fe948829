import Chat

/// What of this run's messages is not kept yet, and where those of earlier runs are known.
struct Past: Sendable {
  /// How far a conversation's earlier messages have come.
  enum Stage: Sendable { case asked, known }

  /// When what waits is kept at the latest; `nil` while nothing waits.
  var dueAt: Timestamp?
  /// Conversations whose earlier messages were asked for.
  var stages: [ConversationID: Stage] = [:]
  /// What waits to be kept, oldest first.
  var waiting: [ConversationID: [PastMessage]] = [:]
  /// How many earlier messages were taken over; they are counted for their identifiers.
  var count: UInt64 = 0
}
