/// Facts about people and the buddy list.
public enum PeopleEvent: Equatable, Sendable {
  /// Somebody asks to have me as a buddy; wants an answer.
  case buddyRequested(Contact, message: String)
  /// Somebody put me on a list, without a need to ask.
  case addedMe(Contact)
  /// My request was accepted; `isMutual` when the person put me on the other list too.
  case accepted(Contact, isMutual: Bool)
  case refused(Contact, message: String)
  case buddyAdded(Buddy)
  case buddyRemoved(ContactID)
  case detailsLoaded(ContactDetails)
  /// An encoded picture as it came: JPEG, PNG, GIF or BMP.
  case avatarLoaded(AvatarOwner, [UInt8])
  /// What a search by number gave; `nil` when nobody has that number.
  case found(ContactDetails?)
  /// Messages to and from somebody who is no buddy go through a group or a discussion.
  case temporarySession(ContactID, through: ConversationID)
  /// `nil` is me.
  case signatureChanged(ContactID?, String)
}
