import Chat
import Testing

@testable import WebQQProtocol

@Suite struct SequenceWatchTests {
  private let group = ConversationID.group(GroupID(1))
  private var watch = SequenceWatch()

  @Test mutating func `a number that is none, and the first one, tell nothing`() {
    #expect(watch.received(0, at: 1, in: group, now: .zero) == 0)
    #expect(watch.received(-7, at: 1, in: group, now: .zero) == 0)
    #expect(watch.received(40, at: 1, in: group, now: .zero) == 0)
    #expect(watch.received(0, at: 2, in: group, now: .zero) == 0)
    #expect(watch.received(41, at: 2, in: group, now: .zero) == 0)
  }

  @Test mutating func `a gap is told once, as wide as it is`() {
    _ = watch.received(1, at: 1, in: group, now: .zero)
    #expect(watch.received(4, at: 1, in: group, now: .zero) == 2)
    #expect(watch.received(5, at: 1, in: group, now: .zero) == 0)
  }

  @Test mutating func `each conversation has a count of its own`() {
    let discussion = ConversationID.discussion(DiscussionID(1))
    _ = watch.received(1, at: 1, in: group, now: .zero)
    #expect(watch.received(9, at: 1, in: discussion, now: .zero) == 0)
    #expect(watch.received(2, at: 1, in: group, now: .zero) == 0)
  }

  @Test mutating func `what comes later in the same batch is not missing`() {
    _ = watch.received(1, at: 1, in: group, now: .zero)
    #expect(watch.received(4, at: 5, in: group, batch: [2, 4, 5], now: .zero) == 1)
    #expect(watch.received(2, at: 5, in: group, batch: [2, 4, 5], now: .zero) == 0)
    #expect(watch.received(5, at: 5, in: group, batch: [2, 4, 5], now: .zero) == 0)
  }

  @Test mutating func `a message that comes late changes nothing`() {
    _ = watch.received(10, at: 10, in: group, now: .zero)
    #expect(watch.received(8, at: 9, in: group, now: .zero) == 0)
    #expect(watch.received(11, at: 11, in: group, now: .zero) == 0)
  }

  @Test mutating func `a count that began anew is followed from there`() {
    _ = watch.received(5_000, at: 10, in: group, now: .zero)
    #expect(watch.received(1, at: 11, in: group, now: .zero) == 0)
    #expect(watch.received(2, at: 12, in: group, now: .zero) == 0)
    #expect(watch.received(4, at: 13, in: group, now: .zero) == 1)
  }

  @Test mutating func `a leap that no group can make is no gap`() {
    _ = watch.received(1, at: 1, in: group, now: .zero)
    #expect(watch.received(.max, at: 2, in: group, now: .zero) == 0)
  }

  @Test mutating func `messages of our own are not missing`() {
    _ = watch.received(1, at: 1, in: group, now: .zero)
    watch.posted(in: group, now: .zero)
    watch.posted(in: group, now: .zero)
    #expect(watch.received(3, at: 2, in: group, now: .zero) == 0)
    #expect(watch.received(6, at: 3, in: group, now: .zero) == 1)
  }

  @Test mutating func `what the server refused has no place in the count`() {
    _ = watch.received(1, at: 1, in: group, now: .zero)
    watch.posted(in: group, now: .zero)
    watch.refused(in: group)
    #expect(watch.received(3, at: 2, in: group, now: .zero) == 1)
  }

  @Test mutating func `what we wrote before the first number explains no later gap`() {
    watch.posted(in: group, now: .zero)
    _ = watch.received(7, at: 1, in: group, now: .seconds(11))
    #expect(watch.received(9, at: 2, in: group, now: .seconds(12)) == 1)
  }

  @Test mutating func `what we wrote at the time of the first number may come after it`() {
    watch.posted(in: group, now: .zero)
    _ = watch.received(7, at: 1, in: group, now: .seconds(1))
    #expect(watch.received(9, at: 2, in: group, now: .seconds(2)) == 0)
    #expect(watch.received(11, at: 2, in: group, now: .seconds(2)) == 1)
  }
}
