import Glibc

/// One poll(2) after the other: what the loop waits for, and what the last wait brought.
struct LoopSleep {
  private let wakeup: Int32
  private let signals: SignalDescriptor?
  private var input: Int32?
  private var descriptors: [pollfd] = []
  private var sourceDescriptors: [PollDescriptor] = []

  /// Another thread raised the eventfd.
  private(set) var wasRaised = false
  private(set) var wake: Wake = []
  private(set) var endingSignal: Int32?

  init(wakeup: Int32, signals: SignalDescriptor?, input: Int32?) {
    self.wakeup = wakeup
    self.signals = signals
    self.input = input
  }

  /// Collects what to wait for; the result is the source's longest sleep.
  mutating func prepare(_ source: (any PollSource)?, isInputLent: Bool = false) -> Duration? {
    descriptors.removeAll(keepingCapacity: true)
    // poll(2) passes over negative descriptors.
    for descriptor in [wakeup, signals?.descriptor ?? -1, isInputLent ? -1 : input ?? -1] {
      descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    guard let (more, limit) = source?.prepare() else { return nil }
    sourceDescriptors = more
    for descriptor in more {
      descriptors.append(
        pollfd(fd: descriptor.number, events: descriptor.wanted.pollBits, revents: 0)
      )
    }
    return limit
  }

  /// Sleeps until something happens.
  mutating func wait(atMost limit: Duration?) {
    let count = nfds_t(descriptors.count)
    if poll(&descriptors, count, Self.milliseconds(limit)) < 0 { forgetResults() }
    take()
  }

  /// Shows the source what happened to its descriptors.
  func tell(_ source: (any PollSource)?) { source?.ready(sourceDescriptors) }

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
