// Guessing passwords is made slow.

/// Counts wrong passwords by account and by address.
///
/// | within 10 minutes          | then                                |
/// |----------------------------|-------------------------------------|
/// | 3 failures of an account   | its next logins need a captcha      |
/// | 10 failures of an address  | its next logins need a captcha      |
/// | 20 failures of an account  | the account is barred for 15 minutes |
struct Throttle: Sendable {
  static let window: Duration = .seconds(600)
  static let accountLimit = 3
  static let addressLimit = 10
  static let barLimit = 20
  static let barTime: Duration = .seconds(900)
  /// How many failures are remembered in all; beyond it the oldest are forgotten.
  static let capacity = 100_000

  private enum Failure: Sendable {
    case account(UInt64)
    case address(String)
  }

  private var accounts: [UInt64: Int] = [:]
  private var addresses: [String: Int] = [:]
  private var recent = ExpiryQueue<Failure>(delay: Self.window)
  private var count = 0
  private var barredUntil: [UInt64: Duration] = [:]

  /// Whether a login must solve a captcha first.
  mutating func needsCaptcha(account: UInt64?, address: String, at uptime: Duration) -> Bool {
    forgetOld(at: uptime)
    let failures = account.flatMap { accounts[$0] } ?? 0
    return failures >= Self.accountLimit || addresses[address, default: 0] >= Self.addressLimit
  }

  /// Whether nobody may log in to an account now.
  mutating func isBarred(_ account: UInt64, at uptime: Duration) -> Bool {
    barredUntil = barredUntil.filter { $0.value > uptime }
    return barredUntil[account] != nil
  }

  /// Counts a wrong password.
  mutating func fail(account: UInt64, address: String, at uptime: Duration) {
    forgetOld(at: uptime)
    add(.account(account), at: uptime)
    add(.address(address), at: uptime)
    if accounts[account, default: 0] >= Self.barLimit {
      barredUntil[account] = uptime + Self.barTime
    }
  }

  /// A right password clears the account; the address may still be guessing at others.
  mutating func succeed(account: UInt64) { accounts[account] = nil }

  private mutating func add(_ failure: Failure, at uptime: Duration) {
    if count >= Self.capacity, let oldest = recent.popFirst() { forget(oldest) }
    recent.add(failure, at: uptime)
    count += 1
    switch failure {
    case .account(let account): accounts[account, default: 0] += 1
    case .address(let address): addresses[address, default: 0] += 1
    }
  }

  private mutating func forgetOld(at uptime: Duration) {
    for failure in recent.popDue(at: uptime) { forget(failure) }
  }

  private mutating func forget(_ failure: Failure) {
    count -= 1
    switch failure {
    case .account(let account): decrease(&accounts[account])
    case .address(let address): decrease(&addresses[address])
    }
  }

  /// A count that a success has cleared is gone already.
  private func decrease(_ count: inout Int?) {
    guard let old = count else { return }
    count = old > 1 ? old - 1 : nil
  }
}
