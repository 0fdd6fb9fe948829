import Chat
import Synchronization

/// Keeps every event of a service and lets tests wait for one.
final class EventRecorder: Sendable {
  private struct Waiter {
    let id: Int
    let predicate: @Sendable ([ServiceEvent]) -> Bool
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State {
    var events: [ServiceEvent] = []
    var waiters: [Waiter] = []
    var nextID = 0
  }

  private let state = Mutex(State())

  var events: [ServiceEvent] { state.withLock { $0.events } }

  func record(_ event: ServiceEvent) {
    let done = state.withLock { state in
      state.events.append(event)
      let count = state.waiters.partition { $0.predicate(state.events) }
      defer { state.waiters.removeSubrange(count...) }
      return state.waiters[count...].map(\.continuation)
    }
    for continuation in done { continuation.resume(returning: true) }
  }

  /// Waits until the events so far satisfy a condition; `false` when they do not within a minute.
  func wait(until predicate: @escaping @Sendable ([ServiceEvent]) -> Bool) async -> Bool {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    let bound = Task {
      try await Task.sleep(for: .seconds(60))
      give(up: id)
    }
    defer { bound.cancel() }
    return await withCheckedContinuation { continuation in
      let isTrueAlready = state.withLock { state in
        if predicate(state.events) { return true }
        state.waiters.append(Waiter(id: id, predicate: predicate, continuation: continuation))
        return false
      }
      if isTrueAlready { continuation.resume(returning: true) }
    }
  }

  private func give(up id: Int) {
    let waiter = state.withLock { state in
      state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
    }
    waiter?.continuation.resume(returning: false)
  }
}
