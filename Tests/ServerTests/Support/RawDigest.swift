import Cryptography
import WebQQProtocol

/// The digest of the client that does not put the verify code in capitals.
enum RawDigest {
  static func asTyped(password: String, account: UInt64, code: String) -> String {
    let inner = PasswordDigest.inner(password: password)
    let middle = Hex.upper(Digest.md5(inner + PasswordDigest.uinBytes(account)))
    return Hex.upper(Digest.md5(Array((middle + code).utf8)))
  }
}
