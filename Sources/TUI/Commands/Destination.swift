/// A conversation that a key goes to.
enum Destination: Hashable, Sendable {
  case nextUnread
  /// The one that was open before.
  case last
  /// Counted from 1.
  case number(Int)
}
