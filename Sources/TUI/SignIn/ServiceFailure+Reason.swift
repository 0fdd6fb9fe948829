import Chat

extension ServiceFailure {
  /// What went wrong, in a few words that stand inside a sentence of either language.
  var reason: String {
    switch self {
    case .notSignedIn: "no session"
    case .rejected(let code): "code \(code)"
    case .transport(let reason): reason
    case .malformed(let endpoint): "malformed \(endpoint)"
    case .tooSoon(let seconds): "wait \(seconds) s"
    case .notABuddy: "not a buddy"
    case .file(let reason): reason
    }
  }

  /// Whether the same may succeed later: the server has not said no.
  var mayPass: Bool {
    switch self {
    case .notSignedIn, .transport, .malformed, .tooSoon: true
    case .rejected, .notABuddy, .file: false
    }
  }
}
