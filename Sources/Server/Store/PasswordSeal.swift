// What is kept of a password.

import Chat
import Cryptography
import WebQQProtocol

/// MD5 of a password, as the login of 2013 needs it, sealed under the key file.
///
/// The account's number is inside the box, so a row copied to another account does not open.
struct PasswordSeal {
  let key: SealingKey

  /// Seals the digest of a password.
  func seal(_ password: Secret, of account: UInt64) -> [UInt8] {
    key.seal(PasswordDigest.uinBytes(account) + PasswordDigest.inner(password: password.exposed))
  }

  /// The digest, 16 bytes; `nil` when the box was sealed for another account or under another key.
  func open(_ box: [UInt8], of account: UInt64) -> [UInt8]? {
    let owner = PasswordDigest.uinBytes(account)
    guard let plain = key.open(box), plain.starts(with: owner) else { return nil }
    return Array(plain.dropFirst(owner.count))
  }
}
