/// Reads JSON as WebQQ servers wrote it.
///
/// Takes what strict readers refuse: raw control characters inside strings, blanks and CRLF around
/// the text, a byte order mark, names given twice (the last counts). Invalid UTF-8 and half
/// surrogate pairs become U+FFFD.
struct JSONReader {
  /// Deeper nesting is refused, so that the reader's own stack stays small.
  static let maximumDepth = 64
  /// More values are refused: four mebibytes of zeros would take a hundred of memory.
  ///
  /// The members of a group of two thousand are some thirty thousand.
  static let maximumValues = 200_000

  let bytes: [UInt8]
  var position = 0
  private var values = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipBlanks()
    let value = try value(depth: 0)
    skipBlanks()
    guard position == bytes.count else { throw fault(.trailingText) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.maximumDepth else { throw fault(.tooDeep) }
    guard values < Self.maximumValues else { throw fault(.tooManyValues) }
    values += 1
    switch try current() {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
    var members: [JSONObject.Member] = []
    position += 1
    skipBlanks()
    if try take(UInt8(ascii: "}")) { return JSONObject() }
    repeat {
      skipBlanks()
      guard try current() == UInt8(ascii: "\"") else { throw fault(.unexpectedCharacter) }
      let key = try string()
      skipBlanks()
      guard try take(UInt8(ascii: ":")) else { throw fault(.unexpectedCharacter) }
      skipBlanks()
      members.append(JSONObject.Member(key: key, value: try value(depth: depth + 1)))
      skipBlanks()
    } while try take(UInt8(ascii: ","))
    guard try take(UInt8(ascii: "}")) else { throw fault(.unexpectedCharacter) }
    return JSONObject(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    position += 1
    skipBlanks()
    if try take(UInt8(ascii: "]")) { return [] }
    repeat {
      skipBlanks()
      elements.append(try value(depth: depth + 1))
      skipBlanks()
    } while try take(UInt8(ascii: ","))
    guard try take(UInt8(ascii: "]")) else { throw fault(.unexpectedCharacter) }
    return elements
  }

  private mutating func word(
    _ word: StaticString,
    _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes[position...].prefix(length).elementsEqual($0) }
    guard matches else { throw fault(.unexpectedCharacter) }
    position += length
    return value
  }

  /// Any run of the characters of a number that Swift can read as one.
  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    while position < bytes.count, Self.isNumeric(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let integer = Int64(text) { return .integer(integer) }
    if let double = Double(text), double.isFinite { return .double(double) }
    position = start
    throw fault(.unexpectedCharacter)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  func current() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw fault(.endOfText) }
    return bytes[position]
  }

  private mutating func take(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try current() == byte else { return false }
    position += 1
    return true
  }

  func fault(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason: reason, offset: position)
  }
}

extension JSONValue {
  /// Reads a JSON text, leniently.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }

  /// Reads a JSON text, leniently.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }
}
