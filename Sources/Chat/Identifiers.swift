// The names of people, groups and messages inside the program. None of them is a number of the wire.

/// A person, for as long as the program runs; survives a new login, unlike the numbers of the wire.
public struct ContactID: Hashable, Sendable {
  /// Meaningless outside the service that made it.
  public let rawValue: UInt64
  /// Wraps a number chosen by the service.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// A group ("qun"), for as long as the program runs.
public struct GroupID: Hashable, Sendable {
  /// Meaningless outside the service that made it.
  public let rawValue: UInt64
  /// Wraps a number chosen by the service.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// A discussion: a small group without roles.
public struct DiscussionID: Hashable, Sendable {
  /// Meaningless outside the service that made it.
  public let rawValue: UInt64
  /// Wraps a number chosen by the service.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// One thread of messages: with a person, a group or a discussion.
public enum ConversationID: Hashable, Sendable {
  case contact(ContactID)
  case group(GroupID)
  case discussion(DiscussionID)
}

/// A message, unique within the run.
///
/// The two sides count by themselves, so neither waits for the other.
public enum MessageID: Hashable, Sendable {
  /// Counted by the service, rising in the order of delivery.
  case received(UInt64)
  /// Counted by the client's state, rising in the order of sending.
  case composed(UInt64)
}
