/// A file of settings in TOML: what it says, what is wrong with it, and how to change one value of it.
public struct TOMLDocument: Sendable {
  /// The whole file.
  public let text: String
  /// What was understood, in its order.
  public let entries: [TOMLEntry]
  /// What was not, line by line; the other lines hold.
  public let faults: [TOMLError]
  /// Where tables begin.
  private let headers: [TOMLReader.Header]

  /// Reads a file; nothing it says can make this fail.
  public init(_ text: String) {
    self.text = text
    let reader = TOMLReader.reading(text)
    entries = reader.entries
    faults = reader.faults
    headers = reader.headers
  }

  /// The same text with one value changed or added; all other lines and comments stay.
  ///
  /// A new one stands below the line that has it in a comment, else at the end of its table; `table`
  /// is `""` for what stands above all tables.
  public func setting(_ key: String, in table: String = "", to value: TOMLEntry.Value) -> String {
    let path = table.isEmpty ? key : "\(table).\(key)"
    if let entry = entries.first(where: { $0.key == path }) {
      var scalars = Array(text.unicodeScalars)
      scalars.replaceSubrange(entry.valueRange, with: value.literal.unicodeScalars)
      return Self.joined(scalars)
    }
    return inserting("\(Self.quotedIfNeeded(key)) = \(value.literal)", key: key, table: table)
  }

  /// The same text without the line of a value, if it has one.
  public func removing(_ path: String) -> String {
    guard let entry = entries.first(where: { $0.key == path }) else { return text }
    var lines = lines
    lines.remove(at: entry.line - 1)
    return Self.joined(lines.joined(separator: ["\n"]))
  }

  private var lines: [ArraySlice<Unicode.Scalar>] {
    Array(text.unicodeScalars).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func inserting(_ line: String, key: String, table: String) -> String {
    var lines = lines
    if lines.last?.isEmpty == true { lines.removeLast() }
    let region = region(of: table, lines: lines.count)
    if let region {
      let comment = region.last { Self.mentions(key, inComment: lines[$0]) }
      let last = region.last { !lines[$0].allSatisfy { $0 == "\r" || $0 == " " } }
      let place = (comment ?? last).map { $0 + 1 } ?? region.lowerBound
      lines.insert(Array(line.unicodeScalars)[...], at: place)
    } else {
      if !lines.isEmpty { lines.append([]) }
      lines += ["[\(table)]", line].map { Array($0.unicodeScalars)[...] }
    }
    return Self.joined(lines.joined(separator: ["\n"])) + "\n"
  }

  /// The lines behind the header of a table; `nil` when there is no such table.
  private func region(of table: String, lines count: Int) -> Range<Int>? {
    if table.isEmpty { return 0..<(headers.first.map { $0.line - 1 } ?? count) }
    guard let index = headers.firstIndex(where: { $0.name == table }) else { return nil }
    let next = headers.dropFirst(index + 1).first
    return headers[index].line..<(next.map { $0.line - 1 } ?? count)
  }

  /// `# key = …`.
  private static func mentions(
    _ key: String,
    inComment line: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "#"]
    guard line.drop(while: { $0 == " " || $0 == "\t" }).first == "#" else { return false }
    let rest = line.drop(while: blanks.contains)
    guard rest.starts(with: key.unicodeScalars) else { return false }
    return rest.dropFirst(key.unicodeScalars.count).drop(while: blanks.contains).first == "="
  }

  private static func quotedIfNeeded(_ key: String) -> String {
    let isBare = key.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return isBare && !key.isEmpty ? key : TOMLEntry.Value.string(key).literal
  }

  private static func joined(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
