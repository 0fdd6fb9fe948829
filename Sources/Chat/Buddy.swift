/// A contact on my list.
public struct Buddy: Hashable, Sendable {
  /// Who it is.
  public var contact: Contact
  /// The `BuddyCategory.index` it belongs to.
  public var categoryIndex: Int
  /// Offline until the service says otherwise.
  public var presence: Presence

  /// Makes a buddy.
  public init(contact: Contact, categoryIndex: Int = 0, presence: Presence = .offline) {
    self.contact = contact
    self.categoryIndex = categoryIndex
    self.presence = presence
  }
}
