/// Everything that can be asked of a service.
public enum ServiceRequest: Equatable, Sendable {
  case signIn(Credentials)
  case answerCaptcha(String)
  case renewCaptcha
  case cancelSignIn
  /// Answered by `ServiceEvent.deliveryChanged` for `message.id`, never by a throw.
  case send(Message)
  case loadMembers(ConversationID)
  case setPresence(Presence)
  /// After a kick or a lost session: sign in again with the credentials of before.
  case signInAgain
  case signOut
}
