import Chat
import Terminal

/// One timer, for the earliest moment that was asked for.
struct TickTimer {
  private let executor: TerminalExecutor
  private let clock: LoopClock
  private var next: (moment: Timestamp, task: Task<Void, Never>)?

  init(_ executor: TerminalExecutor, clock: LoopClock) {
    self.executor = executor
    self.clock = clock
  }

  /// Calls `ring` at a moment, unless an earlier one is waited for.
  mutating func schedule(_ moment: Timestamp, ring: @escaping @Sendable (Timestamp) async -> Void) {
    if let next, next.moment <= moment { return }
    cancel()
    let task = Task(executorPreference: executor) { [clock] in
      // It ends early only by being cancelled, for an earlier moment or the end.
      do { try await clock.sleep(moment) } catch { return }
      await ring(moment)
    }
    next = (moment, task)
  }

  /// Whether it is the moment that is waited for; it no longer is then.
  mutating func isDue(_ moment: Timestamp) -> Bool {
    guard next?.moment == moment else { return false }
    next = nil
    return true
  }

  /// Waits for nothing any more.
  func cancel() { next?.task.cancel() }
}
