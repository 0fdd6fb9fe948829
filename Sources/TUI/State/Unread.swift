/// What has come and was not seen yet.
struct Unread: Hashable, Sendable {
  /// All messages.
  var messages = 0
  /// Those that name me.
  var highlights = 0

  /// Nothing is unread.
  var isEmpty: Bool { messages == 0 }

  /// Counts one more.
  mutating func add(isHighlight: Bool) {
    messages += 1
    if isHighlight { highlights += 1 }
  }

  /// Counts above 99 are not worth their cells.
  static func short(_ count: Int) -> String { count > 99 ? "99+" : "\(count)" }
}
