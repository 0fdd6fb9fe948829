/// Why a session ended for good.
public enum SessionEnd: Hashable, Sendable {
  /// Another client signed in with the account; `reason` is the server's text, if it gave one.
  case kicked(reason: String?)
  /// Relink and a full login have failed.
  case expired
  /// A new login needs a captcha or a password that only the person can give.
  case needsSignIn
}
