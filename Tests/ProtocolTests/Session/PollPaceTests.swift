import Testing

@testable import WebQQProtocol

@Suite struct PollPaceTests {
  private var pace = PollPace()

  /// The pauses behind answers of so many events each, none of which was waited for.
  private mutating func pauses(_ batches: [Int], heldFor hold: Duration = .zero) -> [Duration] {
    batches.map { events in
      pace.answered(begun: .zero)
      pace.brought(events, heldFor: hold)
      pace.broughtNews()
      return pace.pause(at: .zero)
    }
  }

  @Test mutating func `a stream is fetched in growing batches`() {
    let pauses = pauses([2, 4, 8, 16, 33, 66])
    #expect(pauses == [5, 10, 20, 40, 80, 80].map { .milliseconds($0) })
  }

  @Test mutating func `what had to be waited for is no stream`() {
    _ = pauses([2, 4, 8])
    let pauses = pauses([2, 9], heldFor: .milliseconds(20))
    #expect(pauses == [.zero, .zero])
  }

  @Test mutating func `a full batch is followed by the next without a pause`() {
    let pauses = pauses([2, 4, 100, 100, 2])
    #expect(pauses == [5, 10, 0, 0, 5].map { .milliseconds($0) })
  }

  @Test mutating func `two people who answer each other at once wait for nobody`() {
    let pauses = pauses(Array(repeating: 1, count: 34))
    #expect(pauses.filter { $0 > .zero } == [.milliseconds(5), .milliseconds(5)])
    #expect(pauses[15] > .zero)
  }

  @Test mutating func `answers that bring nothing are a second apart`() {
    pace.answered(begun: .seconds(10))
    #expect(pace.pause(at: .milliseconds(10_250)) == .milliseconds(750))
    #expect(pace.pause(at: .seconds(12)) == .zero)
  }
}
