/// An account, as an administrator sees it.
public struct AccountSummary: Hashable, Sendable {
  /// The QQ number.
  public var number: UInt64
  /// The name it shows.
  public var nick: String
  /// How many friends it has.
  public var friendCount: Int
}
