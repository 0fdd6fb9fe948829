import Testing

@testable import Server

struct ExpiryQueueTests {
  @Test func `keys come out when they are due, in order`() {
    var queue = ExpiryQueue<Int>(delay: .seconds(60))
    #expect(queue.nextDue == nil)
    for number in 0..<200 { queue.add(number, at: .seconds(number)) }
    #expect(queue.popDue(at: .seconds(59)) == [])
    #expect(queue.nextDue == .seconds(60))
    #expect(queue.popDue(at: .seconds(160)) == Array(0...100))
    #expect(queue.popFirst() == 101)
    #expect(queue.nextDue == .seconds(162))
    #expect(queue.popDue(at: .seconds(1_000)) == Array(102..<200))
    #expect(queue.popFirst() == nil)
    queue.add(1, at: .seconds(1_000))
    #expect(queue.nextDue == .seconds(1_060))
  }
}
