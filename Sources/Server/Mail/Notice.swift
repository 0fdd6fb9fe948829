/// Something beside messages that must reach an account, also one that is away.
///
/// A notice is stored, delivered and acknowledged as a message is. It names people and groups by
/// their lasting numbers; `ItemTranslation` writes it with the aliases of a session.
///
/// To add a kind: a type of its own with its facts, a case here, its `aliasTargets`, and a function
/// that writes the poll item in `ItemTranslation+….swift`. Stored notices are JSON with the names of cases
/// and fields, so renaming one needs a step in `Schema`.
enum Notice: Codable, Hashable, Sendable {
  case friendship(FriendshipNotice)
  case buddyList(BuddyListNotice)
  case file(FileNotice)
  case group(GroupNotice)
  case groupCard(GroupCardNotice)
  /// Written by a version of this program that said more.
  case unreadable

  /// Whom and what its poll item has to call by temporary numbers.
  var aliasTargets: Set<AliasTarget> {
    switch self {
    case .friendship(let notice): notice.aliasTargets
    case .buddyList(let notice): notice.aliasTargets
    case .file(let notice): notice.aliasTargets
    case .group(let notice): notice.aliasTargets
    case .groupCard(let notice): notice.aliasTargets
    case .unreadable: []
    }
  }
}
