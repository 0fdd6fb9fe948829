import CNcursesw
import Glibc
import Synchronization

/// Runs actors and tasks on the thread that waits for the keyboard.
///
/// `run` sleeps in one poll(2) over the keyboard, jobs from other threads, signals, timers and a
/// `PollSource`. One wake-up runs every job that waits and then calls `step` once: a key costs one
/// context switch, a burst of messages one frame, and nothing wakes while nothing happens.
///
/// Give it to an actor as its executor and to tasks as `executorPreference:`. Jobs wait until `run`
/// is called; whoever awaits such an actor before waits for that. `Task.sleep` and a plain actor
/// run elsewhere and wake the process once a second; use `sleep(for:)`.
public final class TerminalExecutor: SerialExecutor, TaskExecutor {
  enum Timer {
    case sleeper(CheckedContinuation<Void, any Error>)
    case wake(Wake)
  }

  struct State {
    var jobs: [UnownedJob] = []
    var thread: pthread_t?
    var timers = TimerQueue<Timer>()
    var cancelledEarly: Set<TimerQueue<Timer>.ID> = []
    var wake: Wake = []
    var endingSignal: Int32?
    /// Another program reads the keyboard.
    var isInputLent = false
    /// The loop sleeps, or is about to, and nobody has raised the eventfd for it yet.
    ///
    /// Awake, it looks at all of this by itself before it sleeps again.
    var isAsleep = false
    /// Something changed since the loop last took its reasons to wake.
    ///
    /// The step that follows may have looked too early to see it, so the loop must not sleep.
    var hasNews = false

    var isOnLoopThread: Bool { thread.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
  }

  /// Rounds of jobs in one wake-up: a job that enqueues itself must not starve the keyboard.
  private static let maximumRounds = 64

  let state = Mutex(State())
  private let wakeup: Int32
  private let signals: SignalDescriptor?

  /// Makes an executor that waits for `run`.
  ///
  /// With `watchesSignals`, SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP and SIGCONT arrive as `Wake`
  /// instead of doing what they usually do, and SIGPIPE is ignored. Call it on the main thread
  /// before there are others: threads that exist already would still take those signals.
  public init(watchesSignals: Bool) {
    wakeup = nc_wakeup_open()
    signals = watchesSignals ? SignalDescriptor() : nil
    precondition(wakeup >= 0, "the system has no descriptor left for the event loop")
    precondition(!watchesSignals || signals != nil, "the system has no descriptor left for signals")
  }

  deinit {
    close(wakeup)
    if let signals { close(signals.descriptor) }
  }

  /// The last of SIGTERM, SIGINT and SIGHUP that came with `Wake.terminate`.
  public var endingSignal: Int32? { state.withLock { $0.endingSignal } }

  /// Whether nothing waits to be run before the loop sleeps; for a `PollSource` that drives a clock
  /// of its own.
  public var isIdle: Bool {
    state.withLock { $0.jobs.isEmpty && $0.wake.isEmpty && !$0.hasNews }
  }

  /// Lets another program read the keyboard, or reads it again.
  public func lendInput(_ isLent: Bool) { change { $0.isInputLent = isLent } }

  /// Makes the loop call `step` with these reasons; from any thread.
  public func wake(_ reasons: Wake = []) { change { $0.wake.formUnion(reasons) } }

  /// Makes the loop call `step` with these reasons later on.
  public func wake(_ reasons: Wake, after delay: Duration) {
    change { $0.timers.start($0.timers.makeID(), .wake(reasons), at: Uptime.now + delay) }
  }

  /// Changes what the loop looks at, and wakes it when it may be asleep.
  func change(_ body: (inout State) -> Void) {
    let mustRaise = state.withLock { state in
      body(&state)
      state.hasNews = true
      defer { state.isAsleep = false }
      return state.isAsleep
    }
    if mustRaise { nc_wakeup_raise(wakeup) }
  }

  /// Takes a job from the Swift runtime.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    change { $0.jobs.append(job) }
  }

  /// Whether the caller runs on the loop's thread, and so in no other job's way.
  public func isIsolatingCurrentContext() -> Bool? { state.withLock { $0.isOnLoopThread } }

  /// Traps outside the loop's thread.
  public func checkIsolated() {
    precondition(state.withLock { $0.isOnLoopThread }, "not on the thread of the event loop")
  }

  /// Waits and works on the calling thread until `step` returns `false`.
  ///
  /// `step` is called once at the start and then after each wake-up, when the jobs that waited have
  /// run. Without `input` no keyboard is watched. Jobs that are left at the end stay where they are.
  public func run(
    source: (any PollSource)? = nil,
    input: Int32? = nil,
    step: (Wake) -> Bool
  ) {
    claimThread()
    defer { state.withLock { $0.thread = nil } }
    var sleep = LoopSleep(wakeup: wakeup, signals: signals, input: input)
    while true {
      runJobs()
      guard step(takeWake()) else { return }
      let before = Uptime.now
      sleep.prepare(source, isInputLent: state.withLock { $0.isInputLent }, at: before)
      sleep.wait(atMost: goToSleep(until: sleep.sourceDeadline, from: before))
      let after = Uptime.now
      noteEvents(of: sleep, at: after)
      sleep.tell(source, at: after)
    }
  }

  private func claimThread() {
    state.withLock {
      precondition($0.thread == nil, "the event loop runs already")
      $0.thread = pthread_self()
    }
  }

  private func runJobs() {
    for _ in 0..<Self.maximumRounds {
      let jobs = state.withLock { state in
        defer { state.jobs.removeAll(keepingCapacity: true) }
        return state.jobs
      }
      if jobs.isEmpty { return }
      for job in jobs {
        job.runSynchronously(
          isolatedTo: asUnownedSerialExecutor(),
          taskExecutor: asUnownedTaskExecutor()
        )
      }
    }
  }

  private func takeWake() -> Wake {
    state.withLock { state in
      state.hasNews = false
      defer { state.wake = [] }
      return state.wake
    }
  }

  /// How long to sleep: not at all when there is something to do, `nil` for ever.
  private func goToSleep(
    until deadline: Duration?,
    from now: Duration
  ) -> Duration? {
    state.withLock { state in
      if state.hasNews || !state.jobs.isEmpty || !state.wake.isEmpty { return .zero }
      state.isAsleep = true
      let next = state.timers.nextDeadline
      guard let end = next.map({ min($0, deadline ?? $0) }) ?? deadline else { return nil }
      return max(.zero, end - now)
    }
  }

  private func noteEvents(of sleep: LoopSleep, at now: Duration) {
    if sleep.wasRaised { nc_wakeup_clear(wakeup) }
    let due = state.withLock { state in
      state.isAsleep = false
      state.wake.formUnion(sleep.wake)
      state.endingSignal = sleep.endingSignal ?? state.endingSignal
      return state.timers.takeDue(at: now)
    }
    for timer in due {
      switch timer {
      case .sleeper(let continuation): continuation.resume()
      case .wake(let reasons): state.withLock { $0.wake.formUnion(reasons) }
      }
    }
  }
}
