import Chat
import Testing

@testable import WebQQProtocol

@Suite struct SendPaceTests {
  private let here = ConversationID.contact(ContactID(1))
  private let there = ConversationID.contact(ContactID(2))
  private let hello = Content([.text("hello")])

  @Test func `nothing waits before anything was sent`() {
    #expect(SendPace().pause(before: hello, in: here, at: .zero) == .zero)
  }

  @Test func `an equal text in the same conversation waits a second, any other none`() {
    var pace = SendPace()
    pace.accepted(hello, in: here, at: .seconds(10))
    #expect(pace.pause(before: hello, in: here, at: .seconds(10)) == .seconds(1))
    #expect(pace.pause(before: hello, in: here, at: .seconds(11)) == .zero)
    #expect(pace.pause(before: hello, in: there, at: .seconds(10)) == .zero)
    #expect(pace.pause(before: Content([.text("x")]), in: here, at: .seconds(10)) == .zero)
  }

  @Test func `after a flood everything waits, longer each time, until something is accepted`() {
    var pace = SendPace()
    var waits: [Duration] = []
    for _ in 0..<5 {
      pace.flooded(at: .seconds(5))
      waits.append(pace.pause(before: hello, in: here, at: .seconds(5)))
    }
    #expect(waits == [.seconds(2), .seconds(4), .seconds(8), .seconds(16), .seconds(16)])
    pace.accepted(hello, in: here, at: .seconds(5))
    #expect(pace.pause(before: hello, in: there, at: .seconds(5)) == .zero)
  }
}
