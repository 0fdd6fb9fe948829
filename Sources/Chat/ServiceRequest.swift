/// Everything that can be asked of a service.
public enum ServiceRequest: Equatable, Sendable {
  case signIn(Credentials)
  case answerCaptcha(String)
  case renewCaptcha
  case cancelSignIn
  /// Answered by `ServiceEvent.deliveryChanged` for `message.id`, never by a throw.
  case send(Message)
  case loadMembers(ConversationID)
  /// The lasting number, which would else come in its turn; answered by `ServiceEvent.numberLearned`.
  case learnNumber(ConversationID)
  case setPresence(Presence)
  /// Tells that I am writing; sent as often as I like, told to the other side once in a while.
  case tellTyping(ContactID)
  /// Throws when the last one was too short ago.
  case shake(ContactID)
  case people(PeopleRequest)
  case groups(GroupRequest)
  case transfers(TransferRequest)
  /// After a kick or a lost session: sign in again with the credentials of before.
  case signInAgain
  /// The process or the machine slept: what was held meanwhile may hang on a dead connection.
  case checkLink
  case signOut
}
