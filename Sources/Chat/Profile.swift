/// The signed-in account itself.
public struct Profile: Equatable, Sendable {
  /// The lasting QQ number.
  public var account: UInt64
  /// Own name; text from outside.
  public var nick: String
  /// As granted by the server.
  public var presence: Presence

  /// Makes a profile.
  public init(account: UInt64, nick: String, presence: Presence) {
    self.account = account
    self.nick = nick
    self.presence = presence
  }
}
