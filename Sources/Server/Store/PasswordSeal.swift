// What is kept of a password.

import Chat
import Cryptography

/// MD5 of a password, as the login of 2013 needs it, sealed under the key file.
///
/// The account's number is inside the box, so a row copied to another account does not open.
struct PasswordSeal {
  let key: SealingKey

  /// Seals the digest of a password as clients compute it: one byte of each UTF-16 unit.
  func seal(_ password: Secret, of account: UInt64) -> [UInt8] {
    let bytes = password.exposed.utf16.map { UInt8(truncatingIfNeeded: $0) }
    return key.seal(prefix(account) + Digest.md5(bytes))
  }

  /// The digest, 16 bytes; `nil` when the box was sealed for another account or under another key.
  func open(_ box: [UInt8], of account: UInt64) -> [UInt8]? {
    guard let plain = key.open(box), plain.starts(with: prefix(account)) else { return nil }
    return Array(plain.dropFirst(8))
  }

  private func prefix(_ account: UInt64) -> [UInt8] {
    withUnsafeBytes(of: account.bigEndian) { Array($0) }
  }
}
