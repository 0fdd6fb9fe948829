import Testing

@testable import WebQQProtocol

@Suite struct BackOffTests {
  @Test func `jitter only lengthens, by a quarter at most`() {
    #expect(BackOff.jittered(.seconds(10), random: 0) == .seconds(10))
    for random in [1, 999, 12_345, UInt64.max] {
      let delay = BackOff.jittered(.seconds(10), random: random)
      #expect(delay > .seconds(10) && delay < .milliseconds(12_500))
    }
  }

  @Test func `attempts out of range get the nearest delay`() {
    #expect(BackOff.delay(attempt: 0) == .seconds(1))
    #expect(BackOff.delay(attempt: 1_000) == .seconds(30))
  }
}
