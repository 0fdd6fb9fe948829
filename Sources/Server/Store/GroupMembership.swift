/// A group as one of its members sees it in the list.
struct GroupMembership: Sendable, Hashable {
  var number: UInt64
  var name: String
  /// The member's own name for the group; empty where there is none.
  var markName: String
  /// 0 receive and alert, 1 receive silently, 2 block.
  var mask: Int
}
