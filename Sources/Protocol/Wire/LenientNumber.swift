// Numbers that servers sometimes quote, and texts that they sometimes send as numbers.

extension JSONValue {
  /// A whole number, also when quoted or written with a fraction of zero.
  public var lenientInteger: Int64? {
    switch self {
    case .integer(let number): number
    case .double(let number): Int64(exactly: number)
    case .string(let text): Int64(text.filter { !$0.isWhitespace })
    case .bool(let truth): truth ? 1 : 0
    case .null, .array, .object: nil
    }
  }

  /// A whole number that fits `Int`.
  public var lenientInt: Int? { lenientInteger.flatMap(Int.init(exactly:)) }

  /// A number of the wire: not negative, also when quoted.
  public var lenientUnsigned: UInt64? {
    switch self {
    case .double(let number): UInt64(exactly: number)
    case .string(let text): UInt64(text.filter { !$0.isWhitespace })
    case .integer, .bool, .null, .array, .object: lenientInteger.flatMap(UInt64.init(exactly:))
    }
  }

  /// A text, also when it was sent as a number or a truth value.
  public var lenientText: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    case .double(let number): number.description
    case .bool(let truth): truth ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
