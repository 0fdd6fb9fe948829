import Synchronization

extension TerminalExecutor {
  /// Waits on the loop's own clock, without a thread or a wake-up of its own.
  ///
  /// - Throws: `CancellationError` as soon as the task is cancelled.
  public func sleep(for duration: Duration) async throws {
    let id = state.withLock { $0.timers.makeID() }
    // The handler below is gone by then, so no trace of a late cancellation stays behind.
    defer { state.withLock { _ = $0.cancelledEarly.remove(id) } }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        start(id, continuation, at: Uptime.now + duration)
      }
    } onCancel: {
      cancel(id)
    }
  }

  private func start(
    _ id: TimerQueue<Timer>.ID,
    _ continuation: CheckedContinuation<Void, any Error>,
    at deadline: Duration
  ) {
    var isCancelled = false
    change { state in
      isCancelled = state.cancelledEarly.contains(id)
      if !isCancelled { state.timers.start(id, .sleeper(continuation), at: deadline) }
    }
    if isCancelled { continuation.resume(throwing: CancellationError()) }
  }

  private func cancel(_ id: TimerQueue<Timer>.ID) {
    let timer = state.withLock { state in
      let timer = state.timers.cancel(id)
      if timer == nil { state.cancelledEarly.insert(id) }
      return timer
    }
    if case .sleeper(let continuation) = timer {
      continuation.resume(throwing: CancellationError())
    }
  }
}
