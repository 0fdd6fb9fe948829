import Glibc

/// One poll(2) after the other: what the loop waits for, and what the last wait brought.
struct LoopSleep {
  private let wakeup: Int32
  private let signals: SignalDescriptor?
  private var input: Int32?
  private var descriptors: [pollfd] = []
  private var sourceDescriptors: [PollDescriptor] = []
  /// When the source wants to be called at the latest; `nil` for never.
  private(set) var sourceDeadline: Duration?

  /// Another thread raised the eventfd.
  private(set) var wasRaised = false
  private(set) var wake: Wake = []
  private(set) var endingSignal: Int32?

  init(wakeup: Int32, signals: SignalDescriptor?, input: Int32?) {
    self.wakeup = wakeup
    self.signals = signals
    self.input = input
  }

  /// Collects what to wait for.
  mutating func prepare(
    _ source: (any PollSource)?,
    isInputLent: Bool = false,
    at now: Duration
  ) {
    descriptors.removeAll(keepingCapacity: true)
    // poll(2) passes over negative descriptors.
    watch(wakeup)
    watch(signals?.descriptor ?? -1)
    watch(isInputLent ? -1 : input ?? -1)
    sourceDescriptors.removeAll(keepingCapacity: true)
    sourceDeadline = source?.prepare(&sourceDescriptors).map { now + $0 }
    for descriptor in sourceDescriptors { watch(descriptor.number, descriptor.wanted) }
  }

  private mutating func watch(_ descriptor: Int32, _ events: PollDescriptor.Events = .readable) {
    descriptors.append(pollfd(fd: descriptor, events: events.pollBits, revents: 0))
  }

  /// Sleeps until something happens.
  mutating func wait(atMost limit: Duration?) {
    let count = nfds_t(descriptors.count)
    if poll(&descriptors, count, Self.milliseconds(limit)) < 0 { forgetResults() }
    take()
  }

  /// Shows the source what happened to its descriptors, or that its time has come.
  func tell(_ source: (any PollSource)?, at now: Duration) {
    // Most often a key has woken the loop.
    let isDue = sourceDeadline.map { $0 <= now } ?? false
    guard isDue || sourceDescriptors.contains(where: { !$0.happened.isEmpty }) else { return }
    source?.ready(sourceDescriptors)
  }

  /// A signal that nobody blocked ended the sleep: nothing is known to be ready.
  private mutating func forgetResults() {
    for index in descriptors.indices { descriptors[index].revents = 0 }
  }

  private mutating func take() {
    wake = []
    endingSignal = nil
    wasRaised = descriptors[0].revents != 0
    if descriptors[1].revents != 0, let signals {
      (wake, endingSignal) = signals.take()
    }
    let keyboard = PollDescriptor.Events(pollBits: descriptors[2].revents)
    if keyboard.contains(.readable) { wake.insert(.input) }
    if keyboard.contains(.failed) {
      wake.insert(.hangup)
      // It would be ready for ever.
      input = nil
    }
    for (index, descriptor) in zip(sourceDescriptors.indices, descriptors.dropFirst(3)) {
      sourceDescriptors[index].happened = .init(pollBits: descriptor.revents)
    }
  }

  /// Rounded up, so that a timer is due when the sleep is over.
  private static func milliseconds(_ duration: Duration?) -> Int32 {
    guard let duration else { return -1 }
    let (seconds, attoseconds) = duration.components
    if seconds >= 1_000_000 { return 1_000_000_000 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

extension PollDescriptor.Events {
  fileprivate var pollBits: Int16 {
    Int16((contains(.readable) ? POLLIN : 0) | (contains(.writable) ? POLLOUT : 0))
  }

  fileprivate init(pollBits: Int16) {
    let bits = Int32(pollBits)
    self = []
    // Who reads after a hang-up gets what is left, and then the end.
    if bits & (POLLIN | POLLHUP) != 0 { insert(.readable) }
    if bits & POLLOUT != 0 { insert(.writable) }
    if bits & (POLLHUP | POLLERR | POLLNVAL) != 0 { insert(.failed) }
  }
}
