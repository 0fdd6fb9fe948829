import Chat

/// Somebody who waits for an answer of mine.
enum Plea: Hashable, Sendable {
  /// Wants me as a buddy.
  case buddy(ContactID)
  /// Wants into a group that I run.
  case join(GroupID, ContactID)

  /// Who asks.
  var contact: ContactID {
    switch self {
    case .buddy(let contact), .join(_, let contact): contact
    }
  }
}
