import Terminal

/// A text being typed, and a cursor between two of its characters.
///
/// It counts in `Character`s, so no key ever leaves half a cluster behind. A scalar that belongs to
/// the character before it (a tone mark, an emoji's second half) merges with it as it is typed. With
/// what follows it merges only when the cursor goes elsewhere: what is typed next belongs in between.
struct EditBuffer: Equatable, Sendable {
  /// In front of the cursor.
  private(set) var before: [Character] = []
  /// Behind the cursor, back to front, so that typing costs the same at every place.
  private(set) var reversedAfter: [Character] = []
  private var history = EditHistory()

  /// Makes a buffer with the cursor at the end.
  init(_ text: String = "") {
    before = Array(Self.normalized(text))
  }

  /// The whole text; lines end in `\n`.
  var text: String { String(before) + String(reversedAfter.reversed()) }
  /// Characters in front of the cursor.
  var cursor: Int { before.count }
  /// Characters in all.
  var count: Int { before.count + reversedAfter.count }
  /// Nothing is typed.
  var isEmpty: Bool { before.isEmpty && reversedAfter.isEmpty }
  /// The first character of all.
  var first: Character? { before.first ?? reversedAfter.last }
  /// Nothing follows the cursor.
  var isAtEnd: Bool { reversedAfter.isEmpty }

  /// Puts text in front of the cursor.
  mutating func insert(_ text: String) {
    insert(text, as: text.unicodeScalars.count == 1 ? .typing : .other)
  }

  private mutating func insert(_ text: String, as kind: EditHistory.Kind) {
    guard !text.isEmpty else { return }
    remember(kind)
    append(Self.normalized(text))
  }

  /// Counts the character before it anew: that may merge with it.
  private mutating func append(_ text: String) {
    if let character = Self.loner(text.unicodeScalars),
      before.last.map({ Self.loner($0.unicodeScalars) != nil }) ?? true
    {
      return before.append(character)
    }
    let last = before.popLast().map(String.init) ?? ""
    before += Array(last + text)
  }

  /// Takes the character in front of the cursor away.
  mutating func deleteBackward() {
    guard !before.isEmpty else { return }
    remember(.deleting)
    before.removeLast()
    join()
  }

  /// Takes the character behind the cursor away.
  mutating func deleteForward() {
    guard !reversedAfter.isEmpty else { return }
    remember(.deleting)
    reversedAfter.removeLast()
    join()
  }

  /// Empties the buffer; `undo` brings the text back.
  mutating func clear() { replace(with: "") }

  /// Puts another text in place of all, with the cursor at its end; `undo` brings the old one back.
  mutating func replace(with text: String) {
    guard text != self.text else { return moveToEnd() }
    remember(.other)
    before = Array(Self.normalized(text))
    reversedAfter = []
  }

  /// Goes back to the text before the last run of edits of one kind.
  mutating func undo() {
    guard let earlier = history.pop() else { return }
    before = earlier.before
    reversedAfter = earlier.reversedAfter
  }
}

extension EditBuffer {
  /// Puts the cursor in front of the character with this number, as far as the text goes.
  mutating func move(to position: Int) {
    history.endRun()
    var target = min(max(0, position), count)
    if target != cursor {
      let (place, all) = (cursor, count)
      join()
      if target > place { target -= all - count }
    }
    while before.count > target { reversedAfter.append(before.removeLast()) }
    while before.count < target { before.append(reversedAfter.removeLast()) }
  }

  /// Puts the cursor behind the last character.
  mutating func moveToEnd() { move(to: count) }

  /// Takes `distance` characters away, forward or (when negative) backward.
  /// - Returns: them.
  @discardableResult
  mutating func remove(_ distance: Int) -> String {
    guard distance != 0 else { return "" }
    remember(.other)
    defer { join() }
    if distance < 0 {
      defer { before.removeLast(min(before.count, -distance)) }
      return String(before.suffix(-distance))
    }
    defer { reversedAfter.removeLast(min(reversedAfter.count, distance)) }
    return String(reversedAfter.suffix(distance).reversed())
  }

  /// Inserts what was killed last.
  mutating func yank(_ kills: inout KillRing) {
    if let text = kills.newest() { insert(text, as: .other) }
  }

  /// Puts what was killed before it in place of what was yanked just now.
  mutating func yankOlder(_ kills: inout KillRing) {
    guard let text = kills.older() else { return }
    undo()
    insert(text, as: .other)
  }

  /// Changes nothing, but lets the next `undo` insert this text.
  mutating func offer(_ text: String) {
    var other = self
    other.insert(text)
    history.push(before: other.before, reversedAfter: other.reversedAfter, kind: .other)
  }

  /// Swaps the characters around the cursor and goes on; at the end, the last two.
  mutating func transpose() {
    guard cursor > 0, count > 1 else { return }
    if isAtEnd { moveLeft() }
    remember(.other)
    guard let left = before.popLast(), let right = reversedAfter.popLast() else { return }
    append("\(right)\(left)")
    join()
  }

  private mutating func remember(_ kind: EditHistory.Kind) {
    history.push(before: before, reversedAfter: reversedAfter, kind: kind)
  }

  /// Counts the characters around the cursor anew: they may merge, and the cursor goes behind them.
  ///
  /// Regional indicators pair from the left, so a row of flags behind the cursor is paired anew too.
  private mutating func join() {
    let left = before.popLast().map(String.init) ?? ""
    var right = ""
    while let next = reversedAfter.last, right.isEmpty || Self.isRegional(next) {
      right.append(reversedAfter.removeLast())
    }
    let joined = Array(left + right)
    let leftScalars = left.unicodeScalars.count
    var scalars = 0
    var split = 0
    while scalars < leftScalars {
      scalars += joined[split].unicodeScalars.count
      split += 1
    }
    before += joined[..<split]
    reversedAfter += joined[split...].reversed()
  }

  /// The only character of a text, when no other of its kind can join it.
  private static func loner(_ text: some Collection<Unicode.Scalar>) -> Character? {
    guard let first = text.first, first.standsAlone, text.count == 1 else { return nil }
    return Character(first)
  }

  private static func isRegional(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x1F1E6...0x1F1FF).contains($0.value) } ?? false
  }

  /// Every kind of line end becomes `\n`.
  private static func normalized(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}
