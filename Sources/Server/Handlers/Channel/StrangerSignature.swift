// Leave to write to somebody outside the list of friends.

import Cryptography
import WebQQProtocol

/// What `get_c2cmsg_sig2` hands out and `send_sess_msg2` brings back.
///
/// It names the person, where the two met, and the session, sealed so that nobody can make one up.
/// The server keeps nothing of it.
struct StrangerSignature: Hashable, Sendable {
  var session: SessionID
  var target: MessageTarget

  init(session: SessionID, target: MessageTarget) {
    self.session = session
    self.target = target
  }

  /// Opens the digits that `text` wrote; `nil` for any others.
  init?(_ text: String, key: SealingKey) {
    guard let box = Hex.decode(text), let plain = key.open(box), plain.count == 4 * Self.width
    else { return nil }
    let numbers = (0..<4).map { field in
      plain[field * Self.width..<(field + 1) * Self.width].reduce(UInt64(0)) {
        $0 << 8 | UInt64($1)
      }
    }
    session = SessionID(rawValue: Int64(numbers[0]))
    target = MessageTarget(kind: Int(numbers[1]), number: numbers[2], via: numbers[3])
  }

  /// 96 hexadecimal digits, as many as the real service gave out.
  func text(key: SealingKey) -> String {
    let numbers = [session.rawValue.number, UInt64(target.kind), target.number, target.via]
    return Hex.lower(key.seal(numbers.flatMap { PasswordDigest.uinBytes($0).suffix(Self.width) }))
  }

  /// Bytes of each number: with nonce and tag the box has 48.
  private static let width = 5
}
