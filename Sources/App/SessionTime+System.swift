import Glibc
import Terminal
import WebQQProtocol

extension SessionTime {
  /// The system's clocks, and sleep on the loop's own timers.
  init(_ executor: TerminalExecutor) {
    self.init(
      now: WallClock.now,
      monotonic: { Uptime.now },
      sleep: { try await executor.sleep(for: $0) }
    )
  }
}
