import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct WireLogTests {
  private static let request = Hosts.historic.request(
    GetUserFriends2.self,
    .init(hash: "h", vfwebqq: "v")
  )

  @Test func `what is answered while the recording ends is written once`() async {
    for _ in 1...20 {
      let lines = LogLines()
      let log = WireLog(time: TestTime().session)
      log.begin(head: []) { lines.add(String(decoding: $0, as: UTF8.self)) }
      let numbers = (1...20).map { _ in log.begin(Self.request) }
      async let answers: Void = Task.detached {
        for number in numbers { log.end(number, .success(WireResponse(status: 200))) }
      }.value
      log.finish()
      await answers
      #expect(lines.text.matches(of: #/"method"/#).count == numbers.count)
    }
  }
}
