import Chat

/// What makes a received message the same as one before.
///
/// Servers deliver some two or three times.
struct MessageKey: Hashable, Sendable {
  /// `msg_type`, which each poll type has of its own.
  var type: Int
  var conversation: ConversationID
  /// `nil` where `seq` tells messages apart: the alias of a member may be another after a login.
  var sender: Sender?
  var sequence: Int64
  var messageID: Int64
  var messageID2: UInt64
  var time: Int64
}
