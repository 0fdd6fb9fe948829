import Chat

/// What makes a received message the same as one before.
///
/// Servers deliver some two or three times.
struct MessageKey: Hashable, Sendable {
  var conversation: ConversationID
  var sender: Sender
  var messageID: Int64
  var messageID2: UInt64
  var time: Int64
}
