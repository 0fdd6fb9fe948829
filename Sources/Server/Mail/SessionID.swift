/// Names one login session, across relinks and restarts.
struct SessionID: Hashable, Sendable {
  /// The row in the database.
  let rawValue: Int64
}
