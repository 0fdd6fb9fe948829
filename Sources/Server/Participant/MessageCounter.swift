import Synchronization

/// Counts the messages that one participant sends, from 1.
final class MessageCounter: Sendable {
  private let value = Mutex<Int64>(0)

  func next() -> Int64 {
    value.withLock { value in
      value += 1
      return value
    }
  }
}
