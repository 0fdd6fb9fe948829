import WebQQProtocol

/// What a request must carry so that a route answers it with anything of an account.
enum RequiredCredential: Hashable, Sendable {
  /// Nothing: the route tells nobody's data, or leads to the login.
  case nothing
  /// The cookies of a login.
  case login
  /// A token of a session; that of the host decides first.
  case session(HostRole)
}
