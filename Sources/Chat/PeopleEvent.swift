/// Facts about people and the buddy list.
public enum PeopleEvent: Equatable, Sendable {
  /// Somebody asks to have me as a buddy; wants an answer.
  case buddyRequested(Contact, message: String)
  /// Somebody put me on a list, without a need to ask.
  case addedMe(Contact)
  /// My request was accepted; `isOnMyList` when the person is my buddy now.
  case accepted(Contact, isOnMyList: Bool)
  case refused(Contact, message: String)
  case buddyAdded(Buddy)
  case buddyRemoved(ContactID)
  case detailsLoaded(ContactDetails)
  /// An encoded picture as it came: JPEG, PNG, GIF or BMP.
  case avatarLoaded(AvatarOwner, [UInt8])
  /// What a search by number gave; `nil` when nobody has that number.
  case found(ContactDetails?)
  /// `nil` is me.
  case signatureChanged(ContactID?, String)
}
