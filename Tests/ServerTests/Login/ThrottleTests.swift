import Testing

@testable import Server

struct ThrottleTests {
  private func failures(
    _ count: Int,
    account: UInt64 = 1,
    address: String = "a",
    at uptime: Duration = .zero
  ) -> Throttle {
    var throttle = Throttle()
    for _ in 0..<count { throttle.fail(account: account, address: address, at: uptime) }
    return throttle
  }

  @Test func `three failures of an account ask for a captcha`() {
    var two = failures(2)
    #expect(two.needsCaptcha(account: 1, address: "b", at: .zero) == false)
    var three = failures(3)
    #expect(three.needsCaptcha(account: 1, address: "b", at: .zero) == true)
    #expect(three.needsCaptcha(account: 2, address: "b", at: .zero) == false)
    three.succeed(account: 1)
    #expect(three.needsCaptcha(account: 1, address: "b", at: .zero) == false)
  }

  @Test func `ten failures of an address ask for a captcha, whoever logs in`() {
    var throttle = Throttle()
    for account in 1...9 as ClosedRange<UInt64> {
      throttle.fail(account: account, address: "a", at: .zero)
    }
    #expect(throttle.needsCaptcha(account: 99, address: "a", at: .zero) == false)
    throttle.fail(account: 10, address: "a", at: .zero)
    throttle.succeed(account: 10)
    #expect(throttle.needsCaptcha(account: 99, address: "a", at: .zero) == true)
    #expect(throttle.needsCaptcha(account: nil, address: "a", at: .zero) == true)
    #expect(throttle.needsCaptcha(account: 99, address: "b", at: .zero) == false)
  }

  @Test func `failures are forgotten after ten minutes`() {
    var throttle = failures(3)
    let almost = Throttle.window - .seconds(1)
    #expect(throttle.needsCaptcha(account: 1, address: "b", at: almost) == true)
    #expect(throttle.needsCaptcha(account: 1, address: "b", at: Throttle.window) == false)
  }

  @Test func `twenty failures bar the account for fifteen minutes`() {
    var nineteen = failures(19)
    #expect(nineteen.isBarred(1, at: .zero) == false)
    var twenty = failures(20)
    #expect(twenty.isBarred(1, at: .zero) == true)
    #expect(twenty.isBarred(2, at: .zero) == false)
    #expect(twenty.isBarred(1, at: Throttle.barTime - .seconds(1)) == true)
    #expect(twenty.isBarred(1, at: Throttle.barTime) == false)
  }

  @Test func `memory has a limit`() {
    var throttle = Throttle()
    throttle.fail(account: 1, address: "a", at: .zero)
    throttle.fail(account: 1, address: "a", at: .zero)
    throttle.fail(account: 1, address: "a", at: .zero)
    for account in 0..<UInt64(Throttle.capacity / 2) {
      throttle.fail(account: account + 10, address: "b\(account)", at: .zero)
    }
    #expect(throttle.needsCaptcha(account: 1, address: "c", at: .zero) == false)
  }
}
