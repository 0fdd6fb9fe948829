/// A person with a name.
public struct Contact: Hashable, Sendable, Identifiable {
  /// Stable for the run.
  public var id: ContactID
  /// The name the person chose; text from outside, never drawn unshielded.
  public var nick: String
  /// The name I gave the person; wins over `nick`.
  public var markName: String?
  /// The lasting QQ number, where it is known already.
  public var account: UInt64?

  /// Makes a contact from what is known.
  public init(id: ContactID, nick: String, markName: String? = nil, account: UInt64? = nil) {
    self.id = id
    self.nick = nick
    self.markName = markName
    self.account = account
  }

  /// What the screen calls the person.
  public var displayName: String {
    if let markName, !markName.isEmpty { markName } else { nick }
  }
}
