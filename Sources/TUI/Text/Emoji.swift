import Chat

/// An emoji that is typed as `:joy` or `:笑哭` and Tab.
struct Emoji: Equatable, Sendable {
  let text: String
  /// In English, words joined by `_`.
  let name: String
  let chinese: String

  /// Those whose name, Chinese name or its reading begins with what is typed, in the order of the table.
  static func matching(_ beginning: String) -> [Emoji] {
    let query = NameQuery(beginning)
    return all.filter { query.begins($0.name) || query.begins($0.chinese) }
  }
}
