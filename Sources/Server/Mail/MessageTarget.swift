/// Where a message goes, in real numbers.
enum MessageTarget: Hashable, Sendable {
  /// A friend.
  case buddy(UInt64)
  case group(UInt64)
  case discussion(UInt64)
  /// Somebody met in a group, outside the list of friends.
  case groupStranger(UInt64, group: UInt64)
  /// Somebody met in a discussion.
  case discussionStranger(UInt64, discussion: UInt64)
}
