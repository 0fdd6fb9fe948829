import Foundation
import GRDB

/// A row of `file`: something that an account has uploaded.
struct StoredFile: Sendable, Hashable {
  /// What it is for.
  enum Kind: Int, Sendable {
    /// A picture for a friend.
    case picture = 0
    /// A file for a friend.
    case offline = 1
    /// A picture for groups and discussions.
    case face = 2
  }

  var id: Int64
  var owner: UInt64
  var kind: Kind
  /// A secret.
  var path: String
  var name: String
  var digest: [UInt8]
  var size: UInt64
  var expiresAt: Int64

  init(_ row: Row) {
    id = row["id"]
    owner = (row["owner"] as Int64).number
    kind = Kind(rawValue: row["kind"]) ?? .offline
    path = row["path"]
    name = row["name"]
    digest = Array(row["digest"] as Data)
    size = (row["size"] as Int64).number
    expiresAt = row["expires_at"]
  }
}
