import Synchronization

/// Numbers that were told, in order.
final class EventCount: Sendable {
  private let told = Mutex<[UInt64]>([])

  var values: [UInt64] { told.withLock { $0 } }

  func add(_ value: UInt64) { told.withLock { $0.append(value) } }
}
