/// What happened between the recipient and another account.
struct FriendshipNotice: Codable, Hashable, Sendable {
  /// What the other account did.
  enum Act: Codable, Hashable, Sendable {
    /// Asks to have the recipient as a friend; `allow` is the rule of the one who asks.
    case asked(message: String, allow: Int)
    /// Put the recipient on its list without having to ask; with the signature the recipient can do
    /// the same at once.
    case added(signature: String?)
    /// Let the recipient have it as a friend.
    case accepted
    /// As `accepted`, and took the recipient onto its own list, into this category.
    case acceptedAndAdded(category: Int)
    case refused(message: String)
  }

  /// Who did it.
  var account: UInt64
  var act: Act

  var aliasTargets: Set<AliasTarget> { [.person(account)] }
}
