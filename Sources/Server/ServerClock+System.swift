// The machine's own time.

import Chat
import Glibc

extension ServerClock {
  /// The machine's clock.
  public static let system: ServerClock = {
    let start = ContinuousClock.now
    return ServerClock(
      now: { Timestamp(Int64(time(nil))) },
      uptime: { ContinuousClock.now - start },
      sleep: { try await Task.sleep(for: $0) }
    )
  }()
}
