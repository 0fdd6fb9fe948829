/// What can be asked about groups and discussions.
public enum GroupRequest: Equatable, Sendable {
  /// Answered by `GroupEvent.detailsLoaded`.
  case loadDetails(GroupID)
  /// Where the members can be reached now; answered by `GroupEvent.presencesLoaded`.
  case loadPresences(GroupID)
  /// Looks groups up by number or words; answered by `GroupEvent.found`.
  case search(String)
  /// Asks to be let into a group; the message is for its administrators.
  case join(number: UInt64, message: String)
  /// Answers somebody who wants in.
  case answerJoin(GroupID, ContactID, isAccepted: Bool, message: String)
  case leave(GroupID)
  /// My own name for the group; an empty one takes it away.
  case rename(GroupID, to: String)
  /// My name inside the group.
  case setCard(GroupID, String)
  case setMuting(GroupID, GroupMuting)
  case createDiscussion(name: String, members: [ContactID])
  case addMembers(DiscussionID, [ContactID])
  /// Takes people out of a discussion that I own.
  case removeMembers(DiscussionID, [ContactID])
  case renameDiscussion(DiscussionID, to: String)
  case leaveDiscussion(DiscussionID)
}
