/// What somebody types to find a name, made once and held against many names.
///
/// Names are found by their text in any mixture of upper and lower case, by the reading of their Han
/// characters, and by its initials: `项目组` by `目`, `xiangmu`, `xmz`, `xmuzu` and `项mz`.
public struct NameQuery: Sendable {
  /// How a name fits, from the best to the worst.
  public enum Fit: Int, Comparable, Sendable {
    /// It is the name.
    case whole
    /// The name begins with it.
    case beginning
    /// The name holds it.
    case part
    /// It is how the name reads from its beginning.
    case readingOfBeginning
    /// It is how a part of the name reads.
    case readingOfPart
    /// The name holds its characters in this order, others between them.
    case scattered

    /// The better one is the lesser.
    public static func < (one: Fit, other: Fit) -> Bool { one.rawValue < other.rawValue }
  }

  /// No name is longer than this; the rest of a query is not looked at.
  private static let mostScalars = 63

  private let typed: [Unicode.Scalar]
  /// Readings are of letters: a query without any is looked for as text alone.
  private let hasLetters: Bool

  /// Takes what was typed, without the blanks around it.
  public init(_ text: some StringProtocol) {
    let folded = Self.folded(text)
    let bare = folded.drop { $0.properties.isWhitespace }
    let end = bare.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? bare.startIndex
    typed = Array(bare[..<end].prefix(Self.mostScalars))
    hasLetters = typed.contains { ("a"..."z").contains($0) }
  }

  /// Nothing was typed, which fits every name.
  public var isEmpty: Bool { typed.isEmpty }

  /// Whether the name, or how it reads, begins with what was typed.
  public func begins(_ name: some StringProtocol) -> Bool {
    switch fit(name) {
    case .whole, .beginning, .readingOfBeginning: true
    case .part, .readingOfPart, .scattered, nil: false
    }
  }

  /// How a name fits; `nil` when it does not.
  public func fit(_ name: some StringProtocol) -> Fit? {
    guard !typed.isEmpty else { return .beginning }
    let name = Self.folded(name)
    if name.starts(with: typed) { return name.count == typed.count ? .whole : .beginning }
    if Self.holds(name, typed) { return .part }
    if hasLetters {
      if reads(name, fromBeginning: true) { return .readingOfBeginning }
      if reads(name, fromBeginning: false) { return .readingOfPart }
    }
    return typed.count > 1 && isScattered(in: name) ? .scattered : nil
  }

  /// In small letters.
  ///
  /// Han has none, and asking for each of its characters would take long.
  private static func folded(_ text: some StringProtocol) -> [Unicode.Scalar] {
    let hasCapitals = text.unicodeScalars.contains { scalar in
      scalar.isASCII
        ? ("A"..."Z").contains(scalar)
        : !("\u{2E80}"..."\u{9FFF}").contains(scalar) && scalar.properties.changesWhenLowercased
    }
    return Array((hasCapitals ? text.lowercased() : String(text)).unicodeScalars)
  }

  private static func holds(_ name: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard name.count >= part.count else { return false }
    return (0...name.count - part.count).contains { name[$0...].starts(with: part) }
  }

  /// Walks through the name once, with all places of the query that may be reached so far as bits.
  private func reads(_ name: [Unicode.Scalar], fromBeginning: Bool) -> Bool {
    let end: UInt64 = 1 << UInt64(typed.count)
    var reached: UInt64 = 1
    for scalar in name {
      var next: UInt64 = fromBeginning ? 0 : 1
      let readings = Pinyin.readings(of: scalar)
      var rest = reached
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        rest &= rest - 1
        if typed[place] == scalar { next |= 1 << UInt64(place + 1) }
        for reading in readings { next |= steps(reading, from: place) }
      }
      if next & end != 0 { return true }
      if next == 0 { return false }
      reached = next
    }
    return false
  }

  /// Where the query may go on after a character that reads so: after the whole syllable, its
  /// initial, or at the end of the query after any part of it.
  private func steps(_ reading: [UInt8], from place: Int) -> UInt64 {
    var common = 0
    while common < reading.count, place + common < typed.count,
      typed[place + common].value == UInt32(reading[common])
    {
      common += 1
    }
    guard common > 0 else { return 0 }
    var places: UInt64 = 1 << UInt64(place + 1)
    let hasLongInitial = reading.count > 1 && reading[1] == UInt8(ascii: "h")
    if common >= 2, hasLongInitial { places |= 1 << UInt64(place + 2) }
    if common == reading.count || place + common == typed.count {
      places |= 1 << UInt64(place + common)
    }
    return places
  }

  private func isScattered(in name: [Unicode.Scalar]) -> Bool {
    var rest = typed[...]
    for scalar in name where scalar == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
