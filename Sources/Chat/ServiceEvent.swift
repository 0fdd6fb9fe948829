/// Every fact that a service can tell.
public enum ServiceEvent: Equatable, Sendable {
  case linkChanged(Link)
  /// The picture is not decoded yet. A new one replaces the old.
  case captchaRequired(CaptchaChallenge)
  /// The picture could not be fetched; the person may ask for another.
  case captchaFailed(SignInFailure)
  case signInFailed(SignInFailure)
  case signedIn(Profile)
  case rosterLoaded(Roster)
  case groupsLoaded([Group])
  case discussionsLoaded([Discussion])
  case membersLoaded(ConversationID, MemberList)
  /// Somebody the roster and the member lists may not know: names for later messages.
  case contactLearned(Contact)
  /// The lasting QQ number of a person or a group, which may come long after the list.
  case numberLearned(ConversationID, UInt64)
  case presenceChanged(ContactID, Presence)
  case ownPresenceChanged(Presence)
  case messageReceived(Message)
  /// The count of a group or a discussion has a gap before the message that comes next: so many
  /// may be missing.
  case messagesMissing(ConversationID, count: Int)
  case deliveryChanged(MessageID, Delivery)
  /// The person is writing; shown for a few seconds.
  case typing(ContactID)
  /// The person shook my window.
  case shaken(ContactID)
  /// A video call, which this service cannot take.
  case callOffered(ContactID)
  /// Where there was talk lately, newest first.
  case recentLoaded([ConversationID])
  case people(PeopleEvent)
  case groups(GroupEvent)
  /// A file was offered or has come further.
  case transferChanged(Transfer)
  /// What became of a file that I left for somebody, perhaps in another run.
  case leftFileAnswered(by: ContactID, name: String, isTaken: Bool)
  /// An encoded picture as it came; not decoded yet.
  case pictureLoaded(PictureID, [UInt8])
  case pictureFailed(PictureID, ServiceFailure)
  /// A poll item or a code that this client does not know; `kind` is its wire name.
  case unsupportedReceived(kind: String, conversation: ConversationID?)
  case unknownCode(Int)
  /// A list could not be loaded; it is missing until it is told.
  case listMissing(ContactList, ServiceFailure)
  /// The program that makes the friend list's hash failed, or the server refused what it made.
  case hashProgramFailed(reason: String)
  /// How long the last request took, polls not counted.
  case latencyMeasured(Duration)
  /// The server was heard of: a poll or a request was answered.
  case heard(at: Timestamp)
}
