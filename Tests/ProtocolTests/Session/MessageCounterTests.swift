import Chat
import Testing

@testable import WebQQProtocol

@Suite struct MessageCounterTests {
  @Test func `the first numbers are those of the vectors`() throws {
    let rules = try #require(try Fixture.json("send.json")["msg_id_rule"]?.elements)
    for rule in rules {
      let start = Int64(try rule.number(of: "unix_ms_at_start")) / 1_000
      var counter = MessageCounter(startedAt: Timestamp(start))
      for id in try #require(rule["first_ids"]?.elements) {
        let next = counter.next()
        #expect(next == id.lenientInteger)
      }
    }
  }
}
