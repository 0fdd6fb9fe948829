/// The recipient's own list has changed.
struct BuddyListNotice: Codable, Hashable, Sendable {
  /// Somebody new, and the category.
  struct Entry: Codable, Hashable, Sendable {
    var account: UInt64
    var category: Int
  }

  var added: [Entry] = []
  var removed: [UInt64] = []

  var aliasTargets: Set<AliasTarget> { Set((added.map(\.account) + removed).map { .person($0) }) }
}
