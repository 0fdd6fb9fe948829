/// Which step of the way in is running.
public enum SignInStep: Hashable, Sendable {
  case checking, fetchingCaptcha, awaitingCaptcha, verifying, openingSession, loadingContacts
}
