import Cryptography

/// The `p` field of `/login`: the MD5 scheme of 2013.
///
/// `p = HEX(MD5(HEX(MD5(MD5(password) + uin bytes)) + VERIFYCODE))`, upper-case digits. It is worth
/// as much as the password to whoever reads it before the verify code expires.
public enum PasswordDigest {
  /// What a server has to keep: MD5 of the password's bytes (16 bytes).
  ///
  /// Each UTF-16 unit gives its low byte, as the official page did; other clients hashed UTF-8.
  public static func inner(password: String) -> [UInt8] {
    Digest.md5(password.utf16.map { UInt8(truncatingIfNeeded: $0) })
  }

  /// `p` from the kept MD5, the 8 bytes of `ptui_checkVC` argument 3 and the verify code.
  public static func digest(inner: [UInt8], uinBytes: [UInt8], verifyCode: String) -> String {
    let middle = Hex.upper(Digest.md5(inner + uinBytes))
    return Hex.upper(Digest.md5(Array((middle + verifyCode.uppercased()).utf8)))
  }

  /// `p` from the password, as a client computes it.
  public static func digest(password: String, uinBytes: [UInt8], verifyCode: String) -> String {
    digest(inner: inner(password: password), uinBytes: uinBytes, verifyCode: verifyCode)
  }

  /// An account number as the 8 bytes of `ptui_checkVC` argument 3, big-endian.
  public static func uinBytes(_ account: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: account >> (56 - 8 * UInt64($0))) }
  }
}
