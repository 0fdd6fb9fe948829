import Chat

/// How a walk through the login ended.
enum SignInOutcome: Equatable {
  case signedIn
  case failed(SignInFailure)
}
