/// Where a participant talks, in real numbers.
public enum ParticipantThread: Hashable, Sendable {
  /// With a friend.
  case buddy(UInt64)
  case group(UInt64)
  case discussion(UInt64)
}
