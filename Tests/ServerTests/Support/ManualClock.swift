import Chat
import Synchronization

@testable import Server

/// Time that passes only when a test says so.
final class ManualClock: Sendable {
  private struct Sleeper {
    var due: Duration
    var wake: CheckedContinuation<Void, Never>
  }

  private struct State {
    var now: Duration = .zero
    var sleepers: [Int: Sleeper] = [:]
    var cancelled: Set<Int> = []
    var nextSleeper = 0
    var watchers: [Int: Sleeper] = [:]
  }

  /// 2013-12-30, when the protocol was written down.
  static let start: Int64 = 1_388_368_696
  private let state = Mutex(State())

  var clock: ServerClock {
    ServerClock(
      now: { Timestamp(Self.start + self.state.withLock { $0.now.components.seconds }) },
      uptime: { self.state.withLock { $0.now } },
      sleep: { await self.sleep($0) }
    )
  }

  /// Lets time pass and wakes who is due.
  func advance(by duration: Duration) {
    let due = state.withLock { state -> [Sleeper] in
      state.now += duration
      let due = state.sleepers.filter { $0.value.due <= state.now }
      due.keys.forEach { state.sleepers[$0] = nil }
      return Array(due.values)
    }
    due.forEach { $0.wake.resume() }
  }

  /// Returns when somebody sleeps until `duration` from now, or when the test is out of time.
  func waitForSleeper(of duration: Duration) async {
    let id = state.withLock { state in
      state.nextSleeper += 1
      return state.nextSleeper
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { wake in
        let isOver = state.withLock { state in
          let due = state.now + duration
          if state.cancelled.remove(id) != nil { return true }
          if state.sleepers.values.contains(where: { $0.due == due }) { return true }
          state.watchers[id] = Sleeper(due: due, wake: wake)
          return false
        }
        if isOver { wake.resume() }
      }
    } onCancel: {
      let watcher = state.withLock { state in
        let watcher = state.watchers.removeValue(forKey: id)
        if watcher == nil { state.cancelled.insert(id) }
        return watcher
      }
      watcher?.wake.resume()
    }
  }

  private func sleep(_ duration: Duration) async {
    let id = state.withLock { state in
      state.nextSleeper += 1
      return state.nextSleeper
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { wake in
        let (isOver, watchers) = state.withLock { state in
          let due = state.now + duration
          if state.cancelled.remove(id) != nil || due <= state.now {
            return (true, [Sleeper]())
          }
          state.sleepers[id] = Sleeper(due: due, wake: wake)
          let watchers = state.watchers.filter { $0.value.due == due }
          watchers.keys.forEach { state.watchers[$0] = nil }
          return (false, Array(watchers.values))
        }
        watchers.forEach { $0.wake.resume() }
        if isOver { wake.resume() }
      }
    } onCancel: {
      let sleeper = state.withLock { state in
        let sleeper = state.sleepers.removeValue(forKey: id)
        if sleeper == nil { state.cancelled.insert(id) }
        return sleeper
      }
      sleeper?.wake.resume()
    }
  }
}
