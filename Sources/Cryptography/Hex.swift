/// Bytes as hexadecimal text.
public enum Hex {
  /// Two lower-case digits a byte.
  public static func lower(_ bytes: some Sequence<UInt8>) -> String {
    encode(bytes, digits: Array("0123456789abcdef".utf8))
  }

  /// Two upper-case digits a byte.
  public static func upper(_ bytes: some Sequence<UInt8>) -> String {
    encode(bytes, digits: Array("0123456789ABCDEF".utf8))
  }

  /// The bytes of a text of hexadecimal digits; `nil` for anything else.
  public static func decode(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { UInt8(Character(Unicode.Scalar($0)).hexDigitValue ?? 255) }
    guard digits.count % 2 == 0, !digits.contains(255) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private static func encode(_ bytes: some Sequence<UInt8>, digits: [UInt8]) -> String {
    String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }
}
