/// A place of the sign-in form that can have the focus, in the order of Tab.
enum SignInField: Hashable, Sendable, CaseIterable {
  case server, account, password, presence, remember
  /// The captcha's letters; only while one is asked for.
  case code
  case signIn, quit
}
