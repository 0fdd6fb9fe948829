/// Timers in the order of their deadlines; each step costs the logarithm of their number.
struct TimerQueue<Payload> {
  /// Names a timer for its whole life.
  struct ID: Hashable, Sendable {
    fileprivate let number: UInt64
  }

  private struct Entry {
    let deadline: Duration
    let id: ID

    func comes(before other: Entry) -> Bool {
      deadline == other.deadline ? id.number < other.id.number : deadline < other.deadline
    }
  }

  /// A binary heap; entries of cancelled timers stay until they reach the top or outnumber the rest.
  private var heap: [Entry] = []
  private var payloads: [ID: Payload] = [:]
  private var lastNumber: UInt64 = 0
  /// When the next timer runs out; asked for at every wake-up, so it is kept.
  private(set) var nextDeadline: Duration?

  /// A name for a timer that is not running yet.
  mutating func makeID() -> ID {
    lastNumber += 1
    return ID(number: lastNumber)
  }

  /// Starts a timer.
  mutating func start(_ id: ID, _ payload: Payload, at deadline: Duration) {
    payloads[id] = payload
    heap.append(Entry(deadline: deadline, id: id))
    siftUp(from: heap.count - 1)
    findNext()
  }

  /// Takes a running timer out; `nil` when it has run out or never started.
  mutating func cancel(_ id: ID) -> Payload? {
    guard let payload = payloads.removeValue(forKey: id) else { return nil }
    if heap.count > 2 * payloads.count + 16 { dropCancelled() }
    findNext()
    return payload
  }

  /// Takes out the timers that have run out, the earliest first.
  mutating func takeDue(at now: Duration) -> [Payload] {
    var due: [Payload] = []
    while let deadline = nextDeadline, deadline <= now {
      if let payload = payloads.removeValue(forKey: heap[0].id) { due.append(payload) }
      removeTop()
      findNext()
    }
    return due
  }

  /// Brings a timer that still runs to the top.
  private mutating func findNext() {
    while let top = heap.first, payloads.index(forKey: top.id) == nil { removeTop() }
    nextDeadline = heap.first?.deadline
  }

  private mutating func dropCancelled() {
    heap = heap.filter { payloads[$0.id] != nil }
    // A sorted array is a heap.
    heap.sort { $0.comes(before: $1) }
  }

  private mutating func removeTop() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    siftDown()
  }

  private mutating func siftUp(from start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].comes(before: heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var first = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].comes(before: heap[first]) {
        first = child
      }
      if first == parent { return }
      heap.swapAt(first, parent)
      parent = first
    }
  }
}
