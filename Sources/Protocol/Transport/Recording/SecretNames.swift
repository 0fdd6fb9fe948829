/// The names under which the wire carries what must not be shown.
enum SecretNames {
  private static let exact: Set<String> = [
    "clientid", "etk", "passwd", "ptcz", "ptsig", "rk", "rkey", "verifycode", "verifysession",
  ]
  /// Names of later endpoints mostly end like those of today.
  private static let endings = [
    "hash", "key", "password", "ptwebqq", "session", "sessionid", "sig", "ticket", "token",
    "vfwebqq",
  ]

  /// What the value of a field is called in place of itself; `nil` when it is no secret.
  ///
  /// Some names are secret by what they carry: `p` is the login's digest and the new cookie of code
  /// 116, `value` a signature.
  static func kind(of name: String, value: String) -> String? {
    let name = name.lowercased()
    let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    switch name {
    case "p" where isHexadecimal(value, atLeast: 16):
      return value.utf8.count == 32 && value == value.uppercased() ? "digest" : "ptwebqq"
    case "value" where isHexadecimal(value, atLeast: 32): return "sig"
    case "clientid": return name
    // Counts and versions, not tokens.
    case _ where isNumber && value.utf8.count < 8: return nil
    case _ where exact.contains(name) || endings.contains(where: name.hasSuffix): return name
    default: return nil
    }
  }

  private static func isHexadecimal(_ text: String, atLeast count: Int) -> Bool {
    text.utf8.count >= count && text.utf8.allSatisfy { hexadecimalDigit($0) != nil }
      || SecretMask.isPlaceholder(text)
  }
}
