/// A contact inside a group or a discussion.
public struct Member: Hashable, Sendable {
  /// What a member may do in a group.
  public enum Role: Hashable, Sendable, CaseIterable {
    case owner, administrator, member
  }

  /// Who it is.
  public var contact: Contact
  /// The name used in this group only; wins over the contact's names.
  public var card: String?
  /// Nobody is an administrator in a discussion.
  public var role: Role
  /// Offline until the service says otherwise.
  public var presence: Presence

  /// Makes a member.
  public init(
    contact: Contact,
    card: String? = nil,
    role: Role = .member,
    presence: Presence = .offline
  ) {
    self.contact = contact
    self.card = card
    self.role = role
    self.presence = presence
  }

  /// What the screen calls the member in this group.
  public var displayName: String {
    if let card, !card.isEmpty { card } else { contact.displayName }
  }
}
