// Looking through all numbers is made slow.

/// Counts the searches of each account.
///
/// More than 10 within 10 minutes need a captcha each.
struct SearchLimit: Sendable {
  static let window: Duration = .seconds(600)
  static let freeSearches = 10

  private var counts: [UInt64: Int] = [:]
  private var recent = ExpiryQueue<UInt64>(delay: Self.window)

  /// Whether the next search needs a captcha.
  mutating func isReached(by account: UInt64, at uptime: Duration) -> Bool {
    for old in recent.popDue(at: uptime) {
      counts[old] = counts[old].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
    return counts[account, default: 0] >= Self.freeSearches
  }

  mutating func count(_ account: UInt64, at uptime: Duration) {
    guard !isReached(by: account, at: uptime) else { return }
    counts[account, default: 0] += 1
    recent.add(account, at: uptime)
  }
}
