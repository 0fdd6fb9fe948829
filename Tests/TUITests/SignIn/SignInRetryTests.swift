import Chat
import TUI
import Terminal
import Testing

struct SignInRetryTests {
  private static let failure = SignInFailure.unreachable(
    host: "qq.example.lan",
    port: 443,
    reason: "refused"
  )

  private static func waiting() -> SignInScenario {
    var ui = SignInScenario()
    ui.signIn()
    ui.fail(failure)
    return ui
  }

  @Test func `an unreachable server is tried again after 5 seconds by the clock`() {
    var ui = Self.waiting()
    ui.expectMessage("连不上 qq.example.lan:443 (refused)。5 秒后自动重试，Esc 取消。")
    #expect(ui.takeEffects() == [.schedule(Timestamp(0))])
    ui.send(.tick(Timestamp(1_000)))
    #expect(ui.takeEffects() == [.schedule(Timestamp(1_001))])
    ui.send(.tick(Timestamp(1_003)))
    ui.expectMessage("2 秒后自动重试")
    #expect(ui.takeEffects() == [.schedule(Timestamp(1_004))])
    ui.send(.tick(Timestamp(1_005)))
    #expect(ui.takeEffects() == [.request(.signIn(.filled))])
  }

  @Test func `the waits grow to 30 seconds`() {
    var ui = SignInScenario()
    ui.signIn()
    var now: Int64 = 1_000
    for wait: Int64 in [5, 10, 20, 30, 30] {
      ui.fail(Self.failure)
      ui.send(.tick(Timestamp(now)))
      ui.expectMessage("\(wait) 秒后自动重试")
      ui.send(.tick(Timestamp(now + wait - 1)))
      #expect(!ui.takeEffects().contains(.request(.signIn(.filled))))
      now += wait
      ui.send(.tick(Timestamp(now)))
      #expect(ui.takeEffects() == [.request(.signIn(.filled))])
    }
  }

  @Test func `a clock that was set back does not lengthen the wait`() {
    var ui = Self.waiting()
    ui.send(.tick(Timestamp(1_000)))
    ui.send(.tick(Timestamp(10)))
    _ = ui.takeEffects()
    ui.send(.tick(Timestamp(15)))
    #expect(ui.takeEffects() == [.request(.signIn(.filled))])
  }

  @Test func `Esc stops the retries`() {
    var ui = Self.waiting()
    ui.press(.escape)
    _ = ui.takeEffects()
    ui.send(.tick(Timestamp(1_000)))
    ui.send(.tick(Timestamp(2_000)))
    #expect(ui.effects.isEmpty)
    ui.expectMessage("! 连不上 qq.example.lan:443 (refused)。  ")
  }

  @Test func `typing stops the retries, moving does not`() {
    var ui = Self.waiting()
    ui.send(.tick(Timestamp(1_000)))
    ui.press(.tab, .up, .left)
    ui.expectMessage("秒后自动重试")
    _ = ui.takeEffects()
    ui.type("x")
    ui.send(.tick(Timestamp(2_000)))
    #expect(ui.effects.isEmpty)
  }

  @Test func `Enter tries at once and begins the waits anew`() {
    var ui = Self.waiting()
    ui.fail(Self.failure)
    _ = ui.takeEffects()
    ui.press(.enter)
    #expect(ui.takeEffects() == [.request(.signIn(.filled))])
    ui.fail(Self.failure)
    ui.expectMessage("5 秒后自动重试")
  }
}
