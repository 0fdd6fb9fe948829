/// A stored thing on its way to one account.
struct Letter: Hashable, Sendable {
  /// What a letter carries.
  enum Body: Hashable, Sendable {
    case message(MailedMessage)
    case notice(Notice)
  }

  /// Counts what the recipient was ever sent, from 1 without gaps.
  var number: Int64
  /// Seconds since 1970.
  var sentAt: Int64
  var body: Body

  /// What acknowledges the letter.
  var receipt: Int { Self.receipt(number) }

  /// What the wire calls `msg_id`; below 65,536.
  static func wireID(_ number: Int64) -> Int64 { number % 65_536 }
  /// What the wire calls `msg_id2` and acknowledges by; below 10^6.
  static func receipt(_ number: Int64) -> Int { Int(number % 1_000_000) }
}
