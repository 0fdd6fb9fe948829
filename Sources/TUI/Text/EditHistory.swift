/// The texts that `EditBuffer.undo` goes back to, oldest first.
struct EditHistory: Equatable, Sendable {
  /// Edits of one kind in a row are undone together, except `.other`.
  enum Kind: Hashable, Sendable { case typing, deleting, other }

  /// A text and its cursor.
  struct Entry: Equatable, Sendable {
    var before: [Character]
    var reversedAfter: [Character]
  }

  private static let limit = 64
  private var entries: [Entry] = []
  private var lastKind: Kind?

  /// Keeps the state before an edit, unless the edit continues a run.
  mutating func push(before: [Character], reversedAfter: [Character], kind: Kind) {
    defer { lastKind = kind }
    guard kind != lastKind || kind == .other else { return }
    if entries.count == Self.limit { entries.removeFirst() }
    entries.append(Entry(before: before, reversedAfter: reversedAfter))
  }

  /// The cursor has moved: the next edit starts a run of its own.
  mutating func endRun() { lastKind = nil }

  /// Takes the latest state out; `nil` when there is none.
  mutating func pop() -> Entry? {
    lastKind = nil
    return entries.popLast()
  }
}
