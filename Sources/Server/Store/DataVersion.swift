import Synchronization

/// SQLite's `data_version` as the writing connection last saw it.
///
/// It changes when anybody else commits, never by our own commits.
final class DataVersion: Sendable {
  private let value = Mutex<Int64>(0)

  /// Keeps a new value and returns the one before.
  func exchange(_ new: Int64) -> Int64 {
    value.withLock { value in
      defer { value = new }
      return value
    }
  }
}
