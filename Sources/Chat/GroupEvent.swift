/// Facts about groups and discussions beyond their messages.
public enum GroupEvent: Equatable, Sendable {
  case created(GroupID)
  /// `by` is who let the member in; `nil` where nobody had to.
  case memberJoined(GroupID, Contact, by: String?)
  case memberLeft(GroupID, Contact)
  case memberRemoved(GroupID, Contact, by: String)
  /// The group is no more.
  case dissolved(GroupID)
  /// Somebody wants in; wants an answer from me.
  case joinRequested(GroupID, Contact, message: String)
  case joinAccepted(GroupID, by: String, message: String)
  /// Refused entry into the group of this number.
  case joinRefused(number: UInt64, by: String, message: String)
  case roleChanged(GroupID, Contact, Member.Role)
  case ownerChanged(GroupID, from: Contact, to: Contact)
  case detailsLoaded(GroupDetails)
  /// Where members can be reached; whoever is missing is offline.
  case presencesLoaded(GroupID, [ContactID: Presence])
  case found([FoundGroup])
  case mutingChanged(GroupID, GroupMuting)
  /// My own name in the group, as I set it; empty when I took it away.
  case cardChanged(GroupID, String)
}
