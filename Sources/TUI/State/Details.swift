import Chat

/// What a person or a group tells about itself, as far as it has come.
struct Details: Equatable, Sendable {
  /// Whose details they are.
  enum Subject: Hashable, Sendable {
    case me
    case contact(ContactID)
    case group(GroupID)

    /// Whose picture stands beside them.
    var avatarOwner: AvatarOwner {
      switch self {
      case .me: .me
      case .contact(let contact): .contact(contact)
      case .group(let group): .group(group)
      }
    }
  }

  var subject: Subject
  var contact: ContactDetails?
  var group: GroupDetails?
}
