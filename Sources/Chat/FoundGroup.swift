/// A group that a search gave; text from outside.
public struct FoundGroup: Hashable, Sendable {
  /// What to join it by.
  public var number: UInt64
  /// Its name.
  public var name: String
  /// How many are in it, where the server says.
  public var memberCount: Int?

  /// Makes a search result.
  public init(number: UInt64, name: String, memberCount: Int? = nil) {
    self.number = number
    self.name = name
    self.memberCount = memberCount
  }
}
