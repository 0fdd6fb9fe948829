/// The clipboard of the terminal, which may stand on another machine (OSC 52).
public enum Clipboard {
  /// xterm takes no more; others take as much at least.
  public static let mostBytes = 74_000

  /// The bytes that put a text there; `nil` when it is longer than terminals take.
  ///
  /// tmux takes the sequence itself where `set-clipboard` is `on`, and hands it through where
  /// `allow-passthrough` is: it gets both.
  public static func sequence(_ text: String, _ passthrough: Passthrough) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count <= mostBytes else { return nil }
    let sequence = "\u{1B}]52;c;\(base64(bytes))\(passthrough.terminator)"
    let wrapped = passthrough.wrapped(sequence)
    return passthrough == .tmux ? sequence + wrapped : wrapped
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for place in 0..<3 { bits = bits << 8 | Int(group.dropFirst(place).first ?? 0) }
      for place in 0..<4 {
        let digit = digits[bits >> (18 - 6 * place) & 63]
        text.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
