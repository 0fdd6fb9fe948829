/// A named part of the buddy list.
public struct BuddyCategory: Hashable, Sendable {
  /// What buddies refer to; not a position.
  public var index: Int
  /// Text from outside.
  public var name: String

  /// Makes a category.
  public init(index: Int, name: String) {
    self.index = index
    self.name = name
  }
}
