import Chat

/// How far the form has come.
enum SignInPhase: Equatable, Sendable {
  /// Nothing runs.
  case editing
  /// The service signs in.
  case signingIn(SignInStep)
  /// The server could not be reached; it is tried again.
  case awaitingRetry(SignInRetry)
  /// Asks whether the password may cross the network in the clear to this host.
  case askingInsecure(host: String)
}
