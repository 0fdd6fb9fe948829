import Glibc
import Synchronization
import Testing

@testable import Terminal

/// An actor that lives on the loop.
private actor Counter {
  private let executor: TerminalExecutor
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
  private(set) var count = 0

  init(_ executor: TerminalExecutor) { self.executor = executor }

  func increment() -> pthread_t {
    count += 1
    return pthread_self()
  }
}

/// Watches the reading end of a pipe.
private final class PipeSource: PollSource {
  private let descriptor: Int32
  private let limit: Duration?
  let results = Mutex<[PollDescriptor.Events]>([])

  init(_ descriptor: Int32, limit: Duration? = nil) {
    self.descriptor = descriptor
    self.limit = limit
  }

  func prepare(_ descriptors: inout [PollDescriptor]) -> Duration? {
    descriptors.append(PollDescriptor(descriptor, .readable))
    return limit
  }

  func ready(_ descriptors: [PollDescriptor]) {
    results.withLock { $0 += descriptors.map(\.happened) }
  }
}

@Suite(.timeLimit(.minutes(8))) struct TerminalExecutorTests {
  private let executor = TerminalExecutor(watchesSignals: false)

  private func makePipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  @Test func `an actor's jobs run on the thread of the loop`() async {
    let counter = Counter(executor)
    let loop = LoopThread(executor)
    let threads = await withTaskGroup(of: pthread_t.self) { group in
      for _ in 0..<200 { group.addTask { await counter.increment() } }
      return await group.reduce(into: Set<pthread_t>()) { $0.insert($1) }
    }
    let count = await counter.count
    loop.stop()
    #expect(threads.count == 1)
    #expect(count == 200)
  }

  @Test func `jobs that came before the loop run when it starts`() async {
    let counter = Counter(executor)
    let early = Task { await counter.increment() }
    let loop = LoopThread(executor)
    _ = await early.value
    loop.stop()
  }

  @Test func `tasks that prefer the executor run on it`() async {
    let loop = LoopThread(executor)
    let executor = executor
    let isOnLoop = await Task(executorPreference: executor) {
      executor.isIsolatingCurrentContext()
    }.value
    loop.stop()
    #expect(isOnLoop == true)
    #expect(executor.isIsolatingCurrentContext() == false)
  }

  @Test func `the loop ends when the step says so, even before anything happens`() {
    var steps = 0
    executor.run { wake in
      #expect(wake == [])
      steps += 1
      return false
    }
    #expect(steps == 1)
  }

  @Test func `reasons that come together arrive together, once`() {
    executor.wake(.resized)
    executor.wake(.input)
    var seen: [Wake] = []
    executor.wake(.suspend, after: .milliseconds(1))
    executor.run { wake in
      seen.append(wake)
      return !wake.contains(.suspend)
    }
    #expect(seen == [[.resized, .input], .suspend])
  }

  @Test func `a keyboard that is lent wakes nobody until it is given back`() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(write(ends[1], "k", 1) == 1)
    executor.lendInput(true)
    executor.wake(.suspend, after: .milliseconds(1))
    var seen: [Wake] = []
    executor.run(input: ends[0]) { wake in
      seen.append(wake)
      if wake.contains(.suspend) { executor.lendInput(false) }
      return !wake.contains(.input)
    }
    #expect(seen == [[], .suspend, .input])
  }

  @Test func `a wake-up without a reason in the middle of a step is not lost`() {
    // Ends the sleep that must not be.
    executor.wake(.suspend, after: .seconds(5))
    var seen: [Wake] = []
    executor.run { wake in
      seen.append(wake)
      if seen.count == 1 { executor.wake() }
      return seen.count < 2
    }
    #expect(seen == [[], []])
  }

  @Test func `sleepers wake in the order of their deadlines`() async throws {
    let loop = LoopThread(executor)
    let executor = executor
    let start = ContinuousClock.now
    let order = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in [3, 1, 2] {
        group.addTask {
          try await executor.sleep(for: .milliseconds(20 * number))
          return number
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    loop.stop()
    #expect(order == [1, 2, 3])
    #expect(ContinuousClock.now - start >= .milliseconds(60))
  }

  @Test func `cancelling ends a sleep at once`() async {
    let loop = LoopThread(executor)
    let executor = executor
    for round in 0..<100 {
      let sleeper = Task { try await executor.sleep(for: .seconds(3600)) }
      // Every other time the sleep has surely begun.
      if round.isMultiple(of: 2) { await Task.yield() }
      sleeper.cancel()
      await #expect(throws: CancellationError.self) { try await sleeper.value }
    }
    loop.stop()
    let isClean = executor.state.withLock {
      $0.cancelledEarly.isEmpty && $0.timers.nextDeadline == nil
    }
    #expect(isClean)
  }

  @Test func `a job that enqueues itself for ever does not starve the step`() {
    let executor = executor
    let spinner = Task(executorPreference: executor) {
      while !Task.isCancelled { await Task.yield() }
    }
    var steps = 0
    executor.run { _ in
      steps += 1
      return steps < 5
    }
    #expect(steps == 5)
    spinner.cancel()
    // Lets the task see it.
    executor.run { _ in false }
  }

  @Test func `a source's descriptor wakes the loop`() throws {
    let (reading, writing) = try makePipe()
    let source = PipeSource(reading)
    write(writing, "x", 1)
    var steps = 0
    executor.run(source: source) { _ in
      steps += 1
      return steps < 2
    }
    #expect(source.results.withLock { $0 } == [.readable])
    close(reading)
    close(writing)
  }

  @Test func `a source's deadline ends the sleep with nothing ready`() throws {
    let (reading, writing) = try makePipe()
    let source = PipeSource(reading, limit: .milliseconds(5))
    var steps = 0
    executor.run(source: source) { _ in
      steps += 1
      return steps < 2
    }
    #expect(source.results.withLock { $0 } == [[]])
    close(reading)
    close(writing)
  }

  @Test func `the end of input is told once and does not spin`() throws {
    let (reading, writing) = try makePipe()
    write(writing, "x", 1)
    close(writing)
    executor.wake(.resumed, after: .milliseconds(30))
    var seen: [Wake] = []
    executor.run(input: reading) { wake in
      seen.append(wake)
      return !wake.contains(.resumed)
    }
    #expect(seen == [[], [.input, .hangup], .resumed])
    close(reading)
  }

  @Test func `signals mean what the loop needs to know`() throws {
    var before = sigset_t()
    pthread_sigmask(SIG_SETMASK, nil, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let signals = try #require(SignalDescriptor())
    defer { close(signals.descriptor) }
    #expect(signals.take() == ([], nil))
    let meanings: [(Int32, Wake, Int32?)] = [
      (SIGWINCH, .resized, nil), (SIGTSTP, .suspend, nil), (SIGCONT, .resumed, nil),
      (SIGTERM, .terminate, SIGTERM), (SIGINT, .terminate, SIGINT),
      (SIGHUP, [.hangup, .terminate], SIGHUP),
    ]
    for (number, wake, ending) in meanings {
      pthread_kill(pthread_self(), number)
      #expect(signals.take() == (wake, ending))
    }
  }
}
