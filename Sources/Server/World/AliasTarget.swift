/// What a temporary number of a session stands for.
enum AliasTarget: Hashable, Sendable {
  /// An account, as `uin`.
  case person(UInt64)
  /// A group, as the number used for messages.
  case gid(UInt64)
  /// A group, as the number used to ask for details.
  case code(UInt64)
}
