import CCrypto

/// A key for AES-256-GCM.
///
/// A sealed box is nonce (12 bytes), ciphertext, tag (16 bytes).
public struct SealingKey: Sendable {
  /// How many bytes a key has.
  public static let byteCount = 32
  /// The key itself, for writing it to a file of mode 0600.
  public let bytes: [UInt8]

  /// Takes a key of 32 bytes; `nil` for any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// Makes a new random key.
  public init() { bytes = Random.bytes(Self.byteCount) }

  /// Seals bytes under a fresh random nonce.
  public func seal(_ plain: [UInt8]) -> [UInt8] {
    let nonce = Random.bytes(12)
    var cipher = [UInt8](repeating: 0, count: plain.count)
    var tag = [UInt8](repeating: 0, count: 16)
    let ok = cy_seal(bytes, nonce, plain, plain.count, &cipher, &tag)
    precondition(ok, "libcrypto refused AES-256-GCM")
    return nonce + cipher + tag
  }

  /// Opens a sealed box; `nil` when the key is another one or a byte was changed.
  public func open(_ box: [UInt8]) -> [UInt8]? {
    guard box.count >= 28 else { return nil }
    let cipher = Array(box[12..<box.count - 16])
    var plain = [UInt8](repeating: 0, count: cipher.count)
    let ok = cy_open(
      bytes,
      Array(box[..<12]),
      cipher,
      cipher.count,
      Array(box[(box.count - 16)...]),
      &plain
    )
    return ok ? plain : nil
  }
}
