/// A word about an offline file.
struct FileNotice: Codable, Hashable, Sendable {
  /// What it says.
  enum Word: Codable, Hashable, Sendable {
    /// `peer` left it for the recipient; `rkey` is a secret.
    case left(rkey: String, expiresAt: Int64)
    /// `peer` took what the recipient had left.
    case taken
    /// `peer` does not want what the recipient had left.
    case refused
  }

  /// The other side.
  var peer: UInt64
  var name: String
  var size: UInt64
  var word: Word

  var aliasTargets: Set<AliasTarget> { [.person(peer)] }
}
