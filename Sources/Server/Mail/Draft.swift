/// A message that somebody asked to have delivered.
struct Draft: Hashable, Sendable {
  /// Tells a repeated send from a new one: equal keys within a window are one message.
  struct Key: Hashable, Sendable {
    /// The login session, so that a client may count from the same number on every run.
    var session: SessionID
    var clientID: String
    var messageID: Int64
  }

  var key: Key
  var sender: UInt64
  var target: MessageTarget
  /// A JSON array in the form in which it is received.
  var content: String
}
