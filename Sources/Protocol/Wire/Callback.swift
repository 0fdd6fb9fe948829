/// A JavaScript call with string arguments, as the login pages answer: `name('a','b');`.
public struct Callback: Equatable, Sendable {
  /// The function; `nil` for the bare list that one old client printed.
  public var name: String?
  /// Decoded; `\xHH` is the character of that number.
  public var arguments: [String]

  /// Makes a call.
  public init(name: String?, arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }

  /// Reads a call; `nil` when the text is anything else, such as an error page.
  public init?(parsing body: [UInt8]) {
    var reader = CallbackReader(String(decoding: body, as: UTF8.self))
    guard let callback = reader.callback() else { return nil }
    self = callback
  }

  /// The argument at an index; empty when there are fewer.
  public func argument(_ index: Int) -> String {
    arguments.indices.contains(index) ? arguments[index] : ""
  }

  /// The bytes of an argument written in `\xHH`; `nil` when it holds a character above U+00FF.
  public func bytes(_ index: Int) -> [UInt8]? {
    let scalars = argument(index).unicodeScalars
    guard scalars.allSatisfy({ $0.value < 256 }) else { return nil }
    return scalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// A text as a quoted argument.
  public static func quote(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": quoted += "\\'"
      case "\\": quoted += "\\\\"
      case "\0"..."\u{1F}", "\u{7F}": quoted += hexEscape(UInt8(truncatingIfNeeded: scalar.value))
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  /// Bytes as a quoted argument of `\xHH` escapes.
  public static func quote(_ bytes: [UInt8]) -> String {
    "'\(bytes.map(hexEscape).joined())'"
  }

  private static func hexEscape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count < 2 ? "\\x0\(digits)" : "\\x\(digits)"
  }
}
