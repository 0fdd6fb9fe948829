/// A stored message on its way to one account.
struct Letter: Hashable, Sendable {
  /// Counts what the recipient was ever sent, from 1 without gaps.
  var number: Int64
  var target: MessageTarget
  var sender: UInt64
  /// Counts the messages of the group or discussion; 0 elsewhere.
  var sequence: Int64
  /// The version of a discussion's member list; 0 elsewhere.
  var version: Int64
  /// Seconds since 1970.
  var sentAt: Int64
  /// A JSON array in the form in which it is received.
  var content: String

  /// What acknowledges the letter.
  var receipt: Int { Self.receipt(number) }

  /// What the wire calls `msg_id`; below 65,536.
  static func wireID(_ number: Int64) -> Int64 { number % 65_536 }
  /// What the wire calls `msg_id2` and acknowledges by; below 10^6.
  static func receipt(_ number: Int64) -> Int { Int(number % 1_000_000) }
}
