import Chat

/// How a walk through the login ended.
enum SignInOutcome: Equatable {
  case signedIn
  case failed(SignInFailure)
  /// A captcha was asked for while nobody was to be bothered.
  case needsPerson
}
