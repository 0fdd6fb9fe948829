/// What somebody wrote, as a letter carries it.
struct MailedMessage: Hashable, Sendable {
  var target: MessageTarget
  var sender: UInt64
  /// Counts the messages of the group or discussion; 0 elsewhere.
  var sequence: Int64
  /// The version of a discussion's member list; 0 elsewhere.
  var version: Int64
  /// A JSON array in the form in which it is received.
  var content: String
}
