/// Walks through a typed text once.
struct FaceReader {
  private var rest: Substring
  private var text = ""
  private var segments: [Segment] = []
  private var previous: Character?
  /// Between `://` and the next blank or character outside of ASCII.
  private var isInLink = false

  init(_ typed: String) { rest = typed[...] }

  mutating func read() -> [Segment] {
    while let first = rest.first {
      if first == "/" { readSlashes() } else { readCharacter(first) }
    }
    flush()
    return segments
  }

  private mutating func readCharacter(_ character: Character) {
    if character.isWhitespace || !character.isASCII { isInLink = false }
    take(rest.prefix(1))
  }

  private mutating func readSlashes() {
    let slashes = rest.prefix { $0 == "/" }
    let name = rest[slashes.endIndex...]
    if previous == ":", slashes.count > 1 { isInLink = true }
    guard !isInLink, let found = Self.face(at: name, after: previous) else {
      take(slashes)
      return
    }
    // Each pair is one slash; what is left over begins a face.
    text += slashes.prefix(slashes.count / 2)
    rest = name
    guard slashes.count % 2 == 1 else {
      take(name.prefix(found.length))
      return
    }
    flush()
    segments.append(.face(number: found.face.number, name: found.face.name))
    rest = name.dropFirst(found.length)
    previous = nil
  }

  private mutating func take(_ part: Substring) {
    text += part
    previous = part.last
    rest = rest[part.endIndex...]
  }

  private mutating func flush() {
    if !text.isEmpty { segments.append(.text(text)) }
    text = ""
  }

  private static let longestName = Face.all.map { $0.name?.count ?? 0 }.max() ?? 0

  /// The face whose name begins a text that follows a slash, and how many characters name it.
  static func face(
    at text: Substring,
    after previous: Character?
  ) -> (face: Face, length: Int)? {
    for length in (1...longestName).reversed() {
      let name = String(text.prefix(length))
      guard name.count == length, let face = Face.named(name) else { continue }
      return stands(name[...], in: text, after: previous) ? (face, length) : nil
    }
    return numbered(text, after: previous)
  }

  private static func numbered(
    _ text: Substring,
    after previous: Character?
  ) -> (face: Face, length: Int)? {
    guard text.hasPrefix(Face.numberPrefix) else { return nil }
    let digits = text.dropFirst(Face.numberPrefix.count).prefix { $0.isASCII && $0.isNumber }
    let name = text[..<digits.endIndex]
    guard digits.count <= 3, let index = Int(digits), Face.all.indices.contains(index),
      stands(name, in: text, after: previous)
    else { return nil }
    return (Face.all[index], name.count)
  }

  /// Whether a name stands alone, which matters for Latin letters only.
  private static func stands(
    _ name: Substring,
    in text: Substring,
    after previous: Character?
  ) -> Bool {
    guard name.first?.isASCII == true else { return true }
    let neighbours = [previous, text.dropFirst(name.count).first].compactMap(\.self)
    return !neighbours.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
