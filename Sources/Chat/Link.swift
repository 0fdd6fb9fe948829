/// The state of the session, as the status bar tells it.
public enum Link: Hashable, Sendable {
  /// Nothing has been asked of any server yet, or the person signed out.
  case signedOut
  /// A step of the way in is running.
  case signingIn(SignInStep)
  /// The long poll is held or being asked again.
  case online
  /// The link is lost; `attempt` counts from 1; `retryIn` is the wait before it, `nil` while it runs.
  case relinking(attempt: Int, retryIn: Duration?)
  /// The session is over and will not come back by itself.
  case lost(SessionEnd)
}
