import Chat

/// Somebody who waits for an answer of mine.
enum Plea: Hashable, Sendable {
  /// Wants me as a buddy.
  case buddy(ContactID)
  /// Wants into a group that I run.
  case join(GroupID, ContactID)

  /// What a request answers; `nil` when it answers nobody.
  init?(answeredBy request: ServiceRequest) {
    if case .people(.accept(let contact, _, _)) = request {
      self = .buddy(contact)
    } else if case .people(.refuse(let contact, _)) = request {
      self = .buddy(contact)
    } else if case .groups(.answerJoin(let group, let contact, _, _)) = request {
      self = .join(group, contact)
    } else {
      return nil
    }
  }

  /// Who asks.
  var contact: ContactID {
    switch self {
    case .buddy(let contact), .join(_, let contact): contact
    }
  }
}
