import Chat
import Server
import Synchronization

/// Time that passes only when somebody sleeps: the clock jumps to the end of the earliest sleep.
final class SteppedClock: Sendable {
  private struct State {
    var uptime = Duration.zero
    var sleepers: [Int: (until: Duration, wake: CheckedContinuation<Void, any Error>)] = [:]
    var cancelled: Set<Int> = []
    var count = 0
  }

  private let state = Mutex(State())
  private let newSleepers = AsyncStream.makeStream(of: Void.self)

  var uptime: Duration { state.withLock { $0.uptime } }

  /// What the server sees; 1970 began when the clock did.
  var serverClock: ServerClock {
    ServerClock(
      now: { Timestamp(self.uptime.components.seconds) },
      uptime: { self.uptime },
      sleep: { try await self.sleep(for: $0) }
    )
  }

  /// Lets time pass, sleep by sleep, for those who wake no later than `horizon`.
  ///
  /// Ends when its task is cancelled.
  func run(until horizon: Duration) async {
    wakeEarliest(upTo: horizon)
    for await _ in newSleepers.stream { wakeEarliest(upTo: horizon) }
  }

  private func wakeEarliest(upTo horizon: Duration) {
    let wake = state.withLock { state -> CheckedContinuation<Void, any Error>? in
      let earliest = state.sleepers.min { $0.value.until < $1.value.until }
      guard let earliest, earliest.value.until <= horizon else { return nil }
      state.uptime = max(state.uptime, earliest.value.until)
      return state.sleepers.removeValue(forKey: earliest.key)?.wake
    }
    wake?.resume()
  }

  private func sleep(for duration: Duration) async throws {
    let id = state.withLock { state in
      state.count += 1
      return state.count
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isCancelled = state.withLock { state in
          guard state.cancelled.remove(id) == nil else { return true }
          state.sleepers[id] = (state.uptime + duration, continuation)
          return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
        newSleepers.continuation.yield()
      }
    } onCancel: {
      let wake = state.withLock { state in
        let sleeper = state.sleepers.removeValue(forKey: id)
        if sleeper == nil { state.cancelled.insert(id) }
        return sleeper?.wake
      }
      wake?.resume(throwing: CancellationError())
    }
  }
}
