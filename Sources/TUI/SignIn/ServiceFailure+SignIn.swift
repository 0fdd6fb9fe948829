import Chat

extension ServiceFailure {
  /// The same as a failure of signing in.
  var signInFailure: SignInFailure {
    switch self {
    case .notSignedIn: .verificationFailed
    case .rejected(let code): .refused(code: code, message: "")
    case .transport, .malformed: .answerUnusable(reason: reason)
    }
  }

  /// What went wrong, in a few words that stand inside a sentence of either language.
  var reason: String {
    switch self {
    case .notSignedIn: "no session"
    case .rejected(let code): "code \(code)"
    case .transport(let reason): reason
    case .malformed(let endpoint): "malformed \(endpoint)"
    }
  }
}
