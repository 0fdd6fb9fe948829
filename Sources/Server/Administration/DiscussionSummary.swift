/// A discussion, as an administrator sees it.
public struct DiscussionSummary: Hashable, Sendable {
  /// What clients know it by (`did`).
  public var number: UInt64
  /// May be empty.
  public var name: String
  /// How many members it has.
  public var memberCount: Int
}
