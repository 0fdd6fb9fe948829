/// A discussion with its members.
struct DiscussionDetails: Sendable, Hashable {
  /// A member, the owner first in a list.
  struct Member: Sendable, Hashable {
    var account: UInt64
    var nick: String
  }

  var name: String
  var owner: UInt64
  /// Rises when the list of members changes.
  var version: Int
  var members: [Member]
}
