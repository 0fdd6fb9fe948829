import Glibc
import Synchronization

/// An executor's loop on a thread of its own, for programs and tests without a terminal.
public final class LoopThread: Sendable {
  /// What the thread runs; shared with it, so that neither outlives the other's use.
  private final class Body: Sendable {
    let executor: TerminalExecutor
    let source: (any PollSource)?
    let isStopping = Atomic(false)

    init(executor: TerminalExecutor, source: (any PollSource)?) {
      self.executor = executor
      self.source = source
    }

    func run() {
      executor.run(source: source) { _ in !isStopping.load(ordering: .acquiring) }
    }
  }

  private let body: Body
  private let thread: Mutex<pthread_t?>

  /// Starts the loop.
  public init(_ executor: TerminalExecutor, source: (any PollSource)? = nil) {
    body = Body(executor: executor, source: source)
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(body)
    let error = pthread_create(
      &thread,
      nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      },
      argument.toOpaque()
    )
    precondition(error == 0, "the system has no thread left for the event loop")
    self.thread = Mutex(thread)
  }

  /// Ends the loop and waits for its thread; jobs that are left do not run any more.
  public func stop() {
    body.isStopping.store(true, ordering: .releasing)
    body.executor.wake()
    let thread = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    if let thread { pthread_join(thread, nil) }
  }
}
