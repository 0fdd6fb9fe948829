// The machine's own time.

import Chat
import Glibc

extension ServerClock {
  /// The machine's clock.
  public static let system = ServerClock(
    now: { Timestamp(Int64(time(nil))) },
    sleep: { try await Task.sleep(for: $0) }
  )
}
