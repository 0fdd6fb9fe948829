/// A card that somebody shows in a group, such as a shared file.
struct GroupCardNotice: Codable, Hashable, Sendable {
  /// The real number.
  var group: UInt64
  var sender: UInt64
  /// See `CardText`.
  var xml: String

  var aliasTargets: Set<AliasTarget> { [.person(sender), .gid(group), .code(group)] }
}
