extension FaultEffect {
  /// The words that stand for effects, as a person is told them.
  static let words =
    "a retcode like 103, 121=SECONDS, an HTTP status like 502, empty, truncated, cut=BYTES, "
    + "slow=BYTES, repeat, oldest-first, kick, captcha, expired, control"

  /// Reads `103`, `121=5`, `cut=40`, `kick`; `nil` for what is none.
  init?(_ text: Substring) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count == 2 ? Self.number(parts[1]) : nil
    guard parts.count == 1 || value != nil else { return nil }
    switch (String(parts[0]), value) {
    case ("empty", nil): self = .empty
    case ("truncated", nil): self = .truncated
    case ("cut", let value?): self = .cut(at: value)
    case ("slow", let value?) where value > 0: self = .slow(bytesPerSecond: value)
    case ("repeat", nil): self = .again
    case ("oldest-first", nil): self = .oldestFirst
    case ("kick", nil): self = .kick
    case ("captcha", nil): self = .captcha
    case ("expired", nil): self = .expired
    case ("control", nil): self = .control
    default:
      guard let code = Self.number(parts[0]) else { return nil }
      self.init(code, value)
    }
  }

  /// No code of the protocol lies between 400 and 599, so those are HTTP's.
  private init?(_ code: Int, _ value: Int?) {
    switch (code, value) {
    case (116, nil): self = .newToken
    case (400..<600, nil): self = .status(code)
    case (120...121, _): self = .code(code, seconds: value ?? 0)
    case (1..., nil): self = .code(code)
    default: return nil
    }
  }

  /// Whether it makes sense there.
  func suits(_ spot: FaultSpot) -> Bool {
    switch self {
    case .code: spot.answersWithRetcode || spot == .login
    case .newToken, .again, .oldestFirst, .kick: spot == .poll
    case .captcha: spot == .check
    case .expired: spot == .login
    case .control: spot == .nicks
    case .status, .empty, .truncated, .cut, .slow: spot != .nicks
    }
  }

  /// Digits alone, nine at most.
  static func number(_ text: Substring) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }
}
