import Testing

@testable import Terminal

@Suite struct TimerQueueTests {
  private let start = Uptime.now

  @Test func `an empty queue has no deadline and nothing due`() {
    var queue = TimerQueue<Int>()
    #expect(queue.nextDeadline == nil)
    #expect(queue.takeDue(at: start).isEmpty)
    #expect(queue.cancel(queue.makeID()) == nil)
  }

  @Test func `a timer runs out once, at its deadline and not before`() {
    var queue = TimerQueue<String>()
    queue.start(queue.makeID(), "a", at: start + .seconds(1))
    #expect(queue.takeDue(at: start + .milliseconds(999)).isEmpty)
    #expect(queue.takeDue(at: start + .seconds(1)) == ["a"])
    #expect(queue.takeDue(at: start + .seconds(9)).isEmpty)
  }

  @Test func `timers of one deadline keep their order`() {
    var queue = TimerQueue<Int>()
    for number in 0..<50 { queue.start(queue.makeID(), number, at: start) }
    #expect(queue.takeDue(at: start) == Array(0..<50))
  }

  @Test func `a cancelled timer wakes nobody`() {
    var queue = TimerQueue<Int>()
    let first = queue.makeID()
    queue.start(first, 1, at: start + .seconds(1))
    queue.start(queue.makeID(), 2, at: start + .seconds(5))
    #expect(queue.cancel(first) == 1)
    #expect(queue.cancel(first) == nil)
    #expect(queue.nextDeadline == start + .seconds(5))
  }

  @Test func `any mixture of starts, cancels and expiries agrees with a sorted list`() {
    var random = SplitMix(state: 7)
    var queue = TimerQueue<Int>()
    var model: [(deadline: Duration, number: Int, id: TimerQueue<Int>.ID)] = []
    var now = start
    for number in 0..<3000 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5:
        let deadline = now + .milliseconds(Int.random(in: 0...500, using: &random))
        let id = queue.makeID()
        queue.start(id, number, at: deadline)
        model.append((deadline, number, id))
      case 5..<8 where !model.isEmpty:
        let victim = model.remove(at: Int.random(in: 0..<model.count, using: &random))
        #expect(queue.cancel(victim.id) == victim.number)
      default:
        now += .milliseconds(Int.random(in: 0...60, using: &random))
        let due = model.filter { $0.deadline <= now }.sorted {
          ($0.deadline, $0.number) < ($1.deadline, $1.number)
        }
        model.removeAll { $0.deadline <= now }
        #expect(queue.takeDue(at: now) == due.map(\.number))
      }
      #expect(queue.nextDeadline == model.map(\.deadline).min())
    }
  }
}
