/// The buddy list: categories in display order, and the buddies in them.
public struct Roster: Equatable, Sendable {
  /// In the order in which they are shown.
  public var categories: [BuddyCategory]
  /// Join with `categories` by `categoryIndex`.
  public var buddies: [Buddy]

  /// Makes a roster; an empty one by default.
  public init(categories: [BuddyCategory] = [], buddies: [Buddy] = []) {
    self.categories = categories
    self.buddies = buddies
  }
}
