import Chat
import Testing

@testable import webqq

@Suite struct NewsPaceTests {
  private var pace = NewsPace()

  private static let message = ServiceEvent.messageReceived(
    Message(
      id: .received(1),
      conversation: .contact(ContactID(1)),
      sender: .contact(ContactID(1)),
      segments: [.text("hello")],
      sentAt: Timestamp(0)
    )
  )

  private mutating func receive(_ count: Int, at milliseconds: Int) {
    for _ in 0..<count { pace.add(Self.message, at: .milliseconds(milliseconds)) }
  }

  private func delay(at milliseconds: Int) -> Duration {
    pace.delay(at: .milliseconds(milliseconds))
  }

  @Test mutating func `messages one by one are drawn as they come`() {
    for moment in 0..<10 {
      receive(1, at: moment)
      #expect(delay(at: moment) == .zero)
      pace.drew(at: .milliseconds(moment))
    }
  }

  @Test mutating func `a frame stays the longer the more it has brought`() {
    var delays: [Duration] = []
    for (count, moment) in [(11, 1_000), (51, 2_000), (400, 3_000)] {
      receive(count, at: moment)
      pace.drew(at: .milliseconds(moment))
      for later in stride(from: moment, through: moment + 450, by: 50) { receive(1, at: later) }
      delays.append(delay(at: moment + 50) + .milliseconds(50))
      pace.drew(at: .milliseconds(moment + 600))
    }
    #expect(delays == [100, 500, 500].map { .milliseconds($0) })
  }

  @Test mutating func `the last of a stream is drawn soon after its end`() {
    receive(400, at: 0)
    pace.drew(at: .zero)
    receive(7, at: 10)
    #expect(delay(at: 10) == NewsPace.quietTime)
    #expect(delay(at: 130) == .zero)
  }

  @Test mutating func `nothing waits where nothing came`() {
    receive(400, at: 0)
    pace.drew(at: .zero)
    #expect(delay(at: 1) == .zero)
  }
}
