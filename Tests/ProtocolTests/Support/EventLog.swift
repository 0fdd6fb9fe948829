import Chat
import Synchronization

/// The events of a session, to be waited for by what they are.
final class EventLog: Sendable {
  private struct Waiter {
    let isMet: @Sendable ([ServiceEvent]) -> Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  private let state = Mutex((events: [ServiceEvent](), waiters: [Waiter]()))
  private let reader: Mutex<Task<Void, Never>?> = Mutex(nil)

  init(_ events: AsyncStream<ServiceEvent>) {
    let task = Task { [weak self] in
      for await event in events { self?.add(event) }
    }
    reader.withLock { $0 = task }
  }

  deinit { reader.withLock { $0?.cancel() } }

  /// Everything but measurements, which come with each request.
  var events: [ServiceEvent] {
    state.withLock { $0.events }
  }

  var links: [Link] {
    events.compactMap { event in
      if case .linkChanged(let link) = event { link } else { nil }
    }
  }

  var messages: [Message] {
    events.compactMap { event in
      if case .messageReceived(let message) = event { message } else { nil }
    }
  }

  /// Returns once an event has come so many times.
  func waitFor(_ event: ServiceEvent, count: Int = 1) async {
    await wait { events in events.count { $0 == event } >= count }
  }

  /// Returns once the events meet a condition.
  func wait(until isMet: @escaping @Sendable ([ServiceEvent]) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if isMet(state.events) { return true }
        state.waiters.append(Waiter(isMet: isMet, continuation: continuation))
        return false
      }
      if isDone { continuation.resume() }
    }
  }

  private func add(_ event: ServiceEvent) {
    switch event {
    case .latencyMeasured, .heard: return
    default: break
    }
    let ready = state.withLock { state -> [Waiter] in
      state.events.append(event)
      let ready = state.waiters.filter { $0.isMet(state.events) }
      state.waiters.removeAll { $0.isMet(state.events) }
      return ready
    }
    for waiter in ready { waiter.continuation.resume() }
  }
}
