import Chat
import Synchronization
import Terminal
import WebQQProtocol

/// A clock that runs as fast as the program: whenever everything has been done, it jumps to the next
/// moment that somebody sleeps for.
///
/// It drives the loop as its `PollSource`. One thread and one order of jumps make a replay the same
/// each time.
final class ReplayClock: PollSource {
  private struct Sleeper {
    let id: Int
    let deadline: Duration
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var elapsed = Duration.zero
    var sleepers: [Sleeper] = []
    var cancelledEarly: Set<Int> = []
    var lastID = 0
    var random: UInt64 = 0
    var isOver = false
  }

  /// Since 1970.
  private let start: Duration
  /// Nothing later than this happens.
  private let length: Duration
  private let executor: TerminalExecutor
  /// Called when the recording has ended.
  private let finish: @Sendable () -> Void
  private let state = Mutex(State())

  /// Makes a clock for a recording; from `begun` to `ended`, in milliseconds since 1970.
  init(
    begun: Int64,
    ended: Int64,
    executor: TerminalExecutor,
    finish: @escaping @Sendable () -> Void
  ) {
    start = .milliseconds(begun)
    length = .milliseconds(max(0, ended - begun))
    self.executor = executor
    self.finish = finish
  }

  private var elapsed: Duration { state.withLock { $0.elapsed } }

  /// For the session.
  var sessionTime: SessionTime {
    SessionTime(
      now: now,
      monotonic: { self.elapsed },
      sleep: sleep(for:),
      random: { self.state.withLock { Self.next(&$0.random) } }
    )
  }

  /// For the event loop.
  var loopClock: LoopClock {
    LoopClock(now: now) { [self] moment in
      try await sleep(for: .seconds(moment.seconds) - start - elapsed)
    }
  }

  /// Returns at a moment of the recording, in milliseconds since 1970.
  func sleep(until milliseconds: Int64) async throws {
    try await sleep(for: .milliseconds(milliseconds) - start - elapsed)
  }

  private func now() -> Timestamp { Timestamp((start + elapsed).components.seconds) }

  /// Chance that is the same each time (splitmix64).
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private func sleep(for duration: Duration) async throws {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let wasCancelled = state.withLock { state in
          if state.cancelledEarly.remove(id) != nil { return true }
          let deadline = state.elapsed + max(.zero, duration)
          state.sleepers.append(Sleeper(id: id, deadline: deadline, continuation: continuation))
          return false
        }
        if wasCancelled { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      cancel(id)
    }
  }

  private func cancel(_ id: Int) {
    let sleeper = state.withLock { state -> Sleeper? in
      if let index = state.sleepers.firstIndex(where: { $0.id == id }) {
        return state.sleepers.remove(at: index)
      }
      state.cancelledEarly.insert(id)
      return nil
    }
    sleeper?.continuation.resume(throwing: CancellationError())
  }

  /// Jumps once when nothing is left to do.
  func prepare(_ descriptors: inout [PollDescriptor]) -> Duration? {
    guard executor.isIdle else { return .zero }
    if let sleeper = jump() {
      sleeper.continuation.resume()
      return .zero
    }
    let isNews = state.withLock { state in
      defer { state.isOver = true }
      state.elapsed = max(state.elapsed, length)
      return !state.isOver
    }
    if isNews { finish() }
    return nil
  }

  private func jump() -> Sleeper? {
    state.withLock { state in
      let next = state.sleepers.indices.min {
        (state.sleepers[$0].deadline, state.sleepers[$0].id)
          < (state.sleepers[$1].deadline, state.sleepers[$1].id)
      }
      guard let next, state.sleepers[next].deadline <= length else { return nil }
      state.elapsed = max(state.elapsed, state.sleepers[next].deadline)
      return state.sleepers.remove(at: next)
    }
  }

  /// There are no descriptors.
  func ready(_ descriptors: [PollDescriptor]) {}
}
