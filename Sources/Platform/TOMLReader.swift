/// Reads the part of TOML that settings need: tables, strings, whole numbers and truth values.
///
/// Arrays, dates, floats and strings over several lines are refused by their line, like everything
/// else that is not understood; nothing is passed over, and the other lines hold.
struct TOMLReader {
  /// Where a table begins.
  struct Header: Sendable {
    var name: String
    var line: Int
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  /// What stands before a key; `nil` behind a header that cannot be read.
  private var table: String? = ""
  private(set) var entries: [TOMLEntry] = []
  private(set) var faults: [TOMLError] = []
  private(set) var headers: [Header] = []

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Reads a file to its end.
  static func reading(_ text: String) -> TOMLReader {
    var reader = TOMLReader(text)
    while reader.position < reader.scalars.count {
      do throws(TOMLError) {
        try reader.expression()
      } catch {
        reader.faults.append(error)
        reader.skipLine()
      }
    }
    return reader
  }

  private var current: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private var column: Int { position - lineStart + 1 }

  private func fault(_ problem: TOMLError.Problem, at column: Int? = nil) -> TOMLError {
    TOMLError(line: line, column: column ?? self.column, problem)
  }

  private mutating func expression() throws(TOMLError) {
    skipBlanks()
    switch current {
    case nil, "#", "\n", "\r": break
    case "[": try header()
    default: try assignment()
    }
    try endLine()
  }

  private mutating func header() throws(TOMLError) {
    position += 1
    table = nil
    guard current != "[" else { throw fault(.arrayOfTables) }
    let name = try key()
    guard current == "]" else { throw fault(.openTable) }
    position += 1
    table = name + "."
    headers.append(Header(name: name, line: line))
  }

  private mutating func assignment() throws(TOMLError) {
    let start = column
    let name = (table ?? "") + (try key())
    guard current == "=" else { throw fault(.noEquals(key: name)) }
    position += 1
    skipBlanks()
    guard !entries.contains(where: { $0.key == name }) else {
      throw fault(.repeatedKey(name), at: start)
    }
    let (valueStart, valueColumn) = (position, column)
    let value = try value()
    let range = valueStart..<position
    try checkLineEnd()
    guard table != nil else { return }
    entries.append(
      TOMLEntry(
        key: name,
        value: value,
        line: line,
        column: start,
        valueColumn: valueColumn,
        valueRange: range
      )
    )
  }

  /// Parts between dots.
  private mutating func key() throws(TOMLError) -> String {
    var parts: [String] = []
    repeat {
      if !parts.isEmpty { position += 1 }
      skipBlanks()
      parts.append(try keyPart())
      skipBlanks()
    } while current == "."
    return parts.joined(separator: ".")
  }

  private mutating func keyPart() throws(TOMLError) -> String {
    if current == "\"" || current == "'" { return try string() }
    let bare = takeWhile { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
      default: false
      }
    }
    guard !bare.isEmpty else { throw fault(.noKey) }
    return bare
  }

  private mutating func value() throws(TOMLError) -> TOMLEntry.Value {
    if current == "\"" || current == "'" { return .string(try string()) }
    let start = column
    let word = takeWhile { $0 != "#" && $0 != "\n" && $0 != "\r" && $0 != " " && $0 != "\t" }
    if word == "true" || word == "false" { return .bool(word == "true") }
    if let number = Int(word.replacing("_", with: "")) { return .integer(number) }
    throw fault(word.isEmpty ? .noValue : .unknownValue, at: start)
  }

  private mutating func string() throws(TOMLError) -> String {
    let quote = scalars[position]
    if scalars[position...].prefix(3).allSatisfy({ $0 == quote }), scalars.count >= position + 3 {
      throw fault(.severalLines)
    }
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = current, scalar != "\n" {
      position += 1
      if scalar == quote { return String(text) }
      if scalar == "\\", quote == "\"" {
        text.append(try escape())
      } else if scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F {
        throw fault(.controlCharacter)
      } else {
        text.append(scalar)
      }
    }
    throw fault(.openString)
  }

  private mutating func escape() throws(TOMLError) -> Unicode.Scalar {
    guard let letter = current else { throw fault(.openString) }
    position += 1
    switch letter {
    case "b": return "\u{8}"
    case "t": return "\t"
    case "n": return "\n"
    case "f": return "\u{C}"
    case "r": return "\r"
    case "\"", "\\": return letter
    case "u": return try number(digits: 4)
    case "U": return try number(digits: 8)
    default: throw fault(.unknownEscape(letter))
    }
  }

  private mutating func number(digits count: Int) throws(TOMLError) -> Unicode.Scalar {
    let digits = String(String.UnicodeScalarView(scalars[position...].prefix(count)))
    guard digits.count == count, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw fault(.badNumber(digits: count)) }
    position += count
    return scalar
  }

  private mutating func endLine() throws(TOMLError) {
    try checkLineEnd()
    skipLine()
  }

  /// Goes on to where the line ends but for a comment.
  private mutating func checkLineEnd() throws(TOMLError) {
    skipBlanks()
    if current == "#" { _ = takeWhile { $0 != "\n" } }
    if current == "\r" { position += 1 }
    guard current == nil || current == "\n" else {
      throw fault(.rest)
    }
  }

  private mutating func skipLine() {
    _ = takeWhile { $0 != "\n" }
    position += 1
    line += 1
    lineStart = position
  }

  private mutating func skipBlanks() { _ = takeWhile { $0 == " " || $0 == "\t" } }

  private mutating func takeWhile(_ fits: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = current, fits(scalar) {
      text.append(scalar)
      position += 1
    }
    return String(text)
  }
}
