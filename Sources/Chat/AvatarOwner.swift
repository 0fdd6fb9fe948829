/// Whose picture it is.
public enum AvatarOwner: Hashable, Sendable {
  case me
  case contact(ContactID)
  case group(GroupID)
}
