/// What can be asked about people and the buddy list.
public enum PeopleRequest: Equatable, Sendable {
  /// Answered by `PeopleEvent.detailsLoaded`; `nil` asks about me.
  case loadDetails(ContactID?)
  /// Answered by `PeopleEvent.avatarLoaded`.
  case loadAvatar(AvatarOwner)
  /// Looks a person up by number; answered by `PeopleEvent.found`, or by
  /// `ServiceEvent.captchaRequired` first.
  case search(account: UInt64)
  /// Asks a person found before to become a buddy; the message is for the person, or the answer to
  /// `ContactDetails.question`.
  case add(account: UInt64, message: String, category: Int, markName: String)
  /// Lets somebody have me as a buddy; with a category also takes the person onto my list.
  case accept(ContactID, category: Int?, markName: String)
  case refuse(ContactID, message: String)
  /// Takes a buddy off my list; on both sides neither has the other any more.
  case remove(ContactID, onBothSides: Bool)
  /// An empty name takes the mark name away.
  case rename(ContactID, to: String)
  case move(ContactID, category: Int)
  case setSignature(String)
}
