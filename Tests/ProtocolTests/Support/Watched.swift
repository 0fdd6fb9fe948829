import Synchronization

/// A value that tests can wait for to become something.
final class Watched<Value: Sendable>: Sendable {
  private struct Waiter {
    let isMet: @Sendable (Value) -> Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var value: Value
    var waiters: [Int: Waiter] = [:]
    var cancelled: Set<Int> = []
    var next = 0
  }

  private let state: Mutex<State>

  init(_ value: Value) { state = Mutex(State(value: value)) }

  var value: Value { state.withLock { $0.value } }

  /// Changes the value and wakes whoever waited for what it is now.
  func update<Result: Sendable>(_ change: @Sendable (inout Value) -> Result) -> Result {
    let (result, ready) = state.withLock { state -> (Result, [Waiter]) in
      let result = change(&state.value)
      let ready = state.waiters.filter { $0.value.isMet(state.value) }
      for id in ready.keys { state.waiters[id] = nil }
      return (result, Array(ready.values))
    }
    for waiter in ready { waiter.continuation.resume() }
    return result
  }

  /// Returns once the value meets a condition, or when the test is out of time.
  func wait(until isMet: @escaping @Sendable (Value) -> Bool) async {
    let id = state.withLock { state -> Int in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDone = state.withLock { state in
          if isMet(state.value) || state.cancelled.contains(id) { return true }
          state.waiters[id] = Waiter(isMet: isMet, continuation: continuation)
          return false
        }
        if isDone { continuation.resume() }
      }
    } onCancel: {
      let waiter = state.withLock { state -> Waiter? in
        state.cancelled.insert(id)
        return state.waiters.removeValue(forKey: id)
      }
      waiter?.continuation.resume()
    }
  }
}
