/// A group, as an administrator sees it.
public struct GroupSummary: Hashable, Sendable {
  /// The lasting group number.
  public var number: UInt64
  /// Its name.
  public var name: String
  /// The owner's account.
  public var owner: UInt64
  /// How many members it has, the owner among them.
  public var memberCount: Int
}
