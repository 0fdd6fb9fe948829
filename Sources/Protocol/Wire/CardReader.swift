/// Reads the tags of a card one after the other.
///
/// Lenient as a browser: what is no tag is skipped, a tag without an end ends the card.
struct CardReader {
  /// A tag with its attributes, the first of each name.
  struct Element: Equatable {
    var name: String
    var attributes: [String: String]
  }

  /// Attributes of a tag that are kept; no card needs more.
  private static let mostAttributes = 16
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  /// The next tag that opens an element; `nil` at the end.
  mutating func next() -> Element? {
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: start)...]
      if skip("!--", to: "-->") || skip("?", to: "?>") || skip("!", to: ">") { continue }
      if rest.first == UInt8(ascii: "/") { continue }
      let name = take { $0.isNameByte }
      if let attributes = attributes() { return Element(name: name, attributes: attributes) }
    }
    return nil
  }

  /// Everything up to the end of the tag; `nil` when there is none.
  private mutating func attributes() -> [String: String]? {
    var found: [String: String] = [:]
    while let byte = rest.first {
      if byte == UInt8(ascii: ">") {
        rest = rest.dropFirst()
        return found
      }
      guard byte.isNameByte else {
        rest = rest.dropFirst()
        continue
      }
      let name = take { $0.isNameByte }
      let value = value()
      if found[name] == nil, found.count < Self.mostAttributes { found[name] = value }
    }
    return nil
  }

  /// What follows a name: `="…"` or `='…'`; empty where nothing does.
  private mutating func value() -> String {
    _ = take { $0.isBlank }
    guard rest.first == UInt8(ascii: "=") else { return "" }
    rest = rest.dropFirst()
    _ = take { $0.isBlank }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return ""
    }
    rest = rest.dropFirst()
    let raw = take { $0 != quote }
    rest = rest.dropFirst()
    return CardEntities.decode(raw)
  }

  private mutating func take(while isTaken: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: isTaken)
    rest = rest[taken.endIndex...]
    return String(decoding: taken, as: UTF8.self)
  }

  /// Skips what begins so, up to and with its end, or to the end of the card.
  private mutating func skip(_ start: String, to end: String) -> Bool {
    guard rest.starts(with: start.utf8) else { return false }
    while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
    rest = rest.dropFirst(end.utf8.count)
    return true
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var isNameByte: Bool {
    !isBlank && self != UInt8(ascii: "=") && self != UInt8(ascii: ">")
      && self != UInt8(ascii: "/") && self != UInt8(ascii: "<") && self != UInt8(ascii: "\"")
      && self != UInt8(ascii: "'")
  }
}
