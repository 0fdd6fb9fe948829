// Secrets that are given out, and what is kept of them.

import Cryptography

/// Makes tokens.
///
/// Each is random and known to nobody but its client: the server keeps a digest.
enum Token {
  /// Lower-case hexadecimal digits, two for each byte.
  static func hex(bytes: Int) -> String { Hex.lower(Random.bytes(bytes)) }

  /// Letters and digits, almost six bits each.
  static func letters(_ count: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    var generator = SystemGenerator()
    return String(
      (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
    )
  }

  /// What the database keeps of a token.
  static func digest(_ token: String) -> [UInt8] { Digest.sha256(Array(token.utf8)) }
}
