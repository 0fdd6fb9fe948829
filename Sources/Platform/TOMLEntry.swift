/// One setting of a file, and where it stands.
public struct TOMLEntry: Equatable, Sendable {
  /// What a setting is set to.
  public enum Value: Equatable, Sendable {
    case string(String)
    case integer(Int)
    case bool(Bool)

    /// As a file has it.
    public var literal: String {
      switch self {
      case .integer(let number): String(number)
      case .bool(let isTrue): String(isTrue)
      case .string(let text): "\"\(text.unicodeScalars.map(Self.escaped).joined())\""
      }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
      switch scalar {
      case "\"", "\\": return "\\\(scalar)"
      case "\t": return "\\t"
      case "\n": return "\\n"
      default:
        guard scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) else {
          return String(scalar)
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }

  /// With the names of its tables before it, parted by dots.
  public let key: String
  /// What it is set to.
  public let value: Value
  /// Of the key and the value, from 1.
  public let line: Int
  /// Where the key begins, from 1.
  public let column: Int
  /// Where the value begins, from 1.
  public let valueColumn: Int
  /// Where the value stands among the scalars of the text.
  let valueRange: Range<Int>
}
