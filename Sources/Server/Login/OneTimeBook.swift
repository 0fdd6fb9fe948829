/// What was promised for a token, for a while and for one use.
struct OneTimeBook<Value: Sendable>: Sendable {
  /// Beyond this the oldest promises are forgotten.
  let capacity: Int
  private var values: [String: Value] = [:]
  private var expiry: ExpiryQueue<String>

  init(lifetime: Duration, capacity: Int) {
    self.capacity = capacity
    expiry = ExpiryQueue(delay: lifetime)
  }

  /// Keeps a value under a token that was never used before.
  mutating func add(_ value: Value, for token: String, at uptime: Duration) {
    forgetDue(at: uptime)
    if values.count >= capacity, let oldest = expiry.popFirst() { values[oldest] = nil }
    values[token] = value
    expiry.add(token, at: uptime)
  }

  /// Gives the value back and forgets it; `nil` when it was used, is too old or never was.
  mutating func take(_ token: String, at uptime: Duration) -> Value? {
    forgetDue(at: uptime)
    return values.removeValue(forKey: token)
  }

  private mutating func forgetDue(at uptime: Duration) {
    for token in expiry.popDue(at: uptime) { values[token] = nil }
  }
}
