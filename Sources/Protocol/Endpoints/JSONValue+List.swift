extension JSONValue {
  /// The readable elements of a member; none when it is missing or no array.
  func list<Element>(_ key: String, _ read: (JSONValue) -> Element?) -> [Element] {
    self[key]?.elements?.compactMap(read) ?? []
  }

  /// A text of a member; empty when it is missing.
  func text(_ key: String) -> String { self[key]?.lenientText ?? "" }

  /// A number of a member; 0 when it is missing.
  func int(_ key: String) -> Int { self[key]?.lenientInt ?? 0 }

  /// The number of a member that must be there.
  func required<Number: WireNumber>(_ key: String) throws(MalformedField) -> Number {
    guard let number = Number(self[key]) else { throw MalformedField(key) }
    return number
  }

  /// Makes a number.
  static func int(_ value: Int) -> JSONValue { .integer(Int64(value)) }

  /// Makes an array.
  static func list<Element>(_ elements: [Element], _ write: (Element) -> JSONValue) -> JSONValue {
    .array(elements.map(write))
  }
}
