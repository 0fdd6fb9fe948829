/// The fields of a response, from the lines that libcurl hands over.
enum ResponseHead {
  /// Names and values in their order; the status line and what has no colon are left out.
  static func fields(_ lines: String) -> [(name: String, value: String)] {
    lines.split(whereSeparator: \.isNewline).compactMap { line in
      guard !line.hasPrefix("HTTP/"), let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      let end = value.lastIndex { $0 != " " && $0 != "\t" }.map { value.index(after: $0) }
      return (String(line[..<colon]), String(value[..<(end ?? value.startIndex)]))
    }
  }
}
