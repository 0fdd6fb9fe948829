import Chat

/// Something that happened to a group, on its way to the screen.
struct GroupNews: Sendable {
  /// What has to be asked again because of it.
  enum Consequence: Equatable, Sendable {
    case none
    /// My groups, before it is told, so that a new one has a name, and then its members.
    case groupsBefore(GroupID)
    /// My groups, once it is told, so that the old one still has its name.
    case groupsAfter
    case members(GroupID)
  }

  /// With people who may lack a name.
  var event: GroupEvent
  var consequence: Consequence
}

extension GroupEvent {
  /// The people it speaks of.
  var people: [ContactID] {
    switch self {
    case .memberJoined(_, let contact, _), .memberLeft(_, let contact),
      .memberRemoved(_, let contact, _), .joinRequested(_, let contact, _),
      .roleChanged(_, let contact, _):
      [contact.id]
    case .ownerChanged(_, let old, let new): [old.id, new.id]
    case .detailsLoaded(let details): details.owner.map { [$0.id] } ?? []
    case .created, .dissolved, .joinAccepted, .joinRefused, .presencesLoaded, .found,
      .mutingChanged, .cardChanged:
      []
    }
  }

  /// With the names of its people.
  func naming(_ name: (Contact) -> Contact) -> GroupEvent {
    switch self {
    case .memberJoined(let group, let contact, let by):
      .memberJoined(group, name(contact), by: by)
    case .memberLeft(let group, let contact): .memberLeft(group, name(contact))
    case .memberRemoved(let group, let contact, let by):
      .memberRemoved(group, name(contact), by: by)
    case .joinRequested(let group, let contact, let message):
      .joinRequested(group, name(contact), message: message)
    case .roleChanged(let group, let contact, let role): .roleChanged(group, name(contact), role)
    case .ownerChanged(let group, let old, let new):
      .ownerChanged(group, from: name(old), to: name(new))
    case .detailsLoaded(var details):
      {
        details.owner = details.owner.map(name)
        return .detailsLoaded(details)
      }()
    case .created, .dissolved, .joinAccepted, .joinRefused, .presencesLoaded, .found,
      .mutingChanged, .cardChanged:
      self
    }
  }
}
