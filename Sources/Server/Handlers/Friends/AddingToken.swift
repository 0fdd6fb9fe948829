// Leave to add somebody.

import Cryptography
import WebQQProtocol

/// What a search or a stranger's profile hands out, and adding the person brings back.
///
/// It names the session and the person, sealed so that nobody can make one up. The server keeps
/// nothing of it.
struct AddingToken: Hashable, Sendable {
  var session: SessionID
  var account: UInt64

  init(session: SessionID, account: UInt64) {
    self.session = session
    self.account = account
  }

  /// Opens the digits that `text` wrote; `nil` for any others.
  init?(_ text: String, key: SealingKey) {
    guard let box = Hex.decode(text), let plain = key.open(box), plain.count == 16 else {
      return nil
    }
    let numbers = [plain[..<8], plain[8...]].map { field in
      field.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    session = SessionID(rawValue: Int64(clamping: numbers[0]))
    account = numbers[1]
  }

  /// Hexadecimal digits.
  func text(key: SealingKey) -> String {
    let numbers = [session.rawValue.number, account]
    return Hex.lower(key.seal(numbers.flatMap { PasswordDigest.uinBytes($0) }))
  }
}
