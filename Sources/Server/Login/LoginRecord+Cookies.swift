import Cryptography

extension LoginRecord {
  /// Whether a cookie is the one that check_sig gave out.
  func accepts(pSkey: String) -> Bool {
    guard let kept = self.pSkey else { return false }
    return equalInConstantTime(kept, Token.digest(pSkey))
  }

  /// Whether a cookie is the one that the login gave out.
  func accepts(skey: String) -> Bool { equalInConstantTime(self.skey, Token.digest(skey)) }

  /// Whether a `uin` cookie (`o0123774072`) names this account; a missing one names everybody.
  func accepts(uinCookie: String?) -> Bool {
    guard let uinCookie, !uinCookie.isEmpty else { return true }
    return UInt64(uinCookie.drop { $0 == "o" }) == account
  }
}
