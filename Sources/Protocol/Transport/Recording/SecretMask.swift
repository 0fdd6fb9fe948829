import Cryptography

/// Replaces secrets by placeholders, the same secret always by the same one: `*psessionid-1*`.
///
/// A placeholder reads the same in a URL, a cookie, a form, JSON and HTML, and is a token itself: a
/// client that was answered with placeholders sends them back, and they stay what they are.
///
/// What is secret is known by its name (`SecretNames`) or by its place (a cookie); from then on it is
/// found wherever it occurs, percent-encoded, escaped, or as hexadecimal digits of either case.
public struct SecretMask: Sendable {
  private struct Pattern: Sendable {
    let bytes: [UInt8]
    let placeholder: String
    /// Short ones would be found inside ordinary words, and may be names of fields.
    let isWord: Bool
  }

  private struct Span {
    var range: Range<Int>
    var placeholder: String
  }

  private static let shortest = 4
  private static let shortWord = 8
  /// A shorter number may as well be an account or a time.
  private static let shortestNumber = 12

  private var placeholders: [String: String] = [:]
  private var counts: [String: Int] = [:]
  /// By their first four bytes.
  private var patterns: [UInt32: [Pattern]] = [:]

  /// Knows no secret yet.
  public init() {}

  /// Whether a text is what stands in place of a secret.
  static func isPlaceholder(_ text: String) -> Bool { number(of: text) != nil }

  private static func number(of placeholder: String) -> Int? {
    guard placeholder.count > 4, placeholder.hasPrefix("*"), placeholder.hasSuffix("*"),
      let dash = placeholder.lastIndex(of: "-")
    else { return nil }
    return Int(placeholder[placeholder.index(after: dash)...].dropLast())
  }

  /// Takes a value for a secret and returns what stands for it; `nil` when it is none at all.
  @discardableResult
  mutating func learn(_ text: String, as kind: String) -> String? {
    let value = DecodedText.plain(text)
    if ["", "null", "undefined", "0"].contains(value) { return nil }
    if let number = Self.number(of: value) {
      counts[kind] = max(counts[kind] ?? 0, number)
      return value
    }
    let folded = String(decoding: value.utf8.map(Self.folded), as: UTF8.self)
    if let known = placeholders[folded] { return known }
    let number = (counts[kind] ?? 0) + 1
    counts[kind] = number
    let placeholder = "*\(kind)-\(number)*"
    placeholders[folded] = placeholder
    addPatterns(value, placeholder)
    return placeholder
  }

  private mutating func addPatterns(_ value: String, _ placeholder: String) {
    let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard value.utf8.count >= (isNumber ? Self.shortestNumber : Self.shortest) else { return }
    let isWord = value.utf8.count < Self.shortWord
    for bytes in [value.utf8.map(Self.folded), Array(Hex.lower(value.utf8).utf8)] {
      patterns[Self.key(bytes, at: 0), default: []].append(
        Pattern(bytes: bytes, placeholder: placeholder, isWord: isWord)
      )
    }
  }

  /// Learns the secrets that a text names.
  mutating func learn(from text: String) {
    for layer in DecodedText.layers(of: text) { _ = named(in: layer) }
  }

  /// The text without its secrets.
  mutating func mask(_ text: String) -> String {
    let layers = DecodedText.layers(of: text)
    var spans = layers.flatMap { named(in: $0) }
    spans += layers.flatMap { known(in: $0) }
    return Self.replace(spans, in: text)
  }

  /// A `Set-Cookie` line without its value.
  mutating func mask(cookie line: String) -> String {
    let pair = line.prefix { $0 != ";" }
    guard let sign = pair.firstIndex(of: "=") else { return mask(line) }
    let name = pair[..<sign]
    let value = pair[pair.index(after: sign)...]
    let kind = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    let placeholder = learn(String(value), as: kind) ?? String(value)
    return "\(name)=\(placeholder)\(mask(String(line[pair.endIndex...])))"
  }

  private mutating func named(in text: DecodedText) -> [Span] {
    SecretScan(text.bytes).findings().compactMap { finding in
      let value = String(decoding: text.bytes[finding.range], as: UTF8.self)
      return learn(value, as: finding.kind).map {
        Span(range: text.original(finding.range), placeholder: $0)
      }
    }
  }

  private func known(in text: DecodedText) -> [Span] {
    guard !patterns.isEmpty, text.bytes.count >= Self.shortest else { return [] }
    let bytes = text.bytes.map(Self.folded)
    var spans: [Span] = []
    for index in 0...(bytes.count - Self.shortest) {
      for pattern in patterns[Self.key(bytes, at: index)] ?? []
      where bytes[index...].starts(with: pattern.bytes) {
        let range = index..<(index + pattern.bytes.count)
        if pattern.isWord, Self.isInsideWord(range, of: bytes) || Self.isName(range, in: bytes) {
          continue
        }
        spans.append(Span(range: text.original(range), placeholder: pattern.placeholder))
      }
    }
    return spans
  }

  /// Of places that overlap the first one names the whole; the longer of two at one place.
  private static func replace(_ spans: [Span], in text: String) -> String {
    let sorted = spans.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for span in sorted {
      if span.range.lowerBound >= position {
        result += bytes[position..<span.range.lowerBound]
        result += span.placeholder.utf8
      }
      position = max(position, span.range.upperBound)
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  private static func key(_ bytes: [UInt8], at index: Int) -> UInt32 {
    bytes[index..<(index + shortest)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isInsideWord(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    let isBefore = range.lowerBound > 0 && isLetter(bytes[range.lowerBound - 1])
    let isAfter = range.upperBound < bytes.count && isLetter(bytes[range.upperBound])
    return isBefore || isAfter
  }

  /// Whether a sign that makes a name of it follows.
  private static func isName(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let next = bytes[range.upperBound...].first { !"\"'\\ ".utf8.contains($0) }
    return next == UInt8(ascii: ":") || next == UInt8(ascii: "=")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
