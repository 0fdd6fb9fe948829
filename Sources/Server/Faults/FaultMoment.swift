/// At which of its requests a fault happens; they are counted from 1.
public enum FaultMoment: Hashable, Sendable {
  /// `nil` as the end stands for never.
  case requests(from: Int, through: Int?)
  /// At each with so many chances in a hundred.
  case chance(percent: Int)

  /// At every request.
  static let always = FaultMoment.requests(from: 1, through: nil)

  /// Reads `3`, `2-5`, `3+` and `10%`; `nil` for anything else.
  init?(_ text: Substring) {
    if text.hasSuffix("%") {
      guard let percent = FaultEffect.number(text.dropLast()), (1...100).contains(percent) else {
        return nil
      }
      self = .chance(percent: percent)
      return
    }
    let isOpen = text.hasSuffix("+")
    let ends = (isOpen ? text.dropLast() : text)
      .split(separator: "-", omittingEmptySubsequences: false).map(FaultEffect.number)
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      1 <= first, first <= last, !isOpen || ends.count == 1
    else { return nil }
    self = .requests(from: first, through: isOpen ? nil : last)
  }

  /// Whether it happens at the request of this number.
  func isDue(_ number: Int, _ generator: inout some RandomNumberGenerator) -> Bool {
    switch self {
    case .requests(let from, let through): from <= number && number <= through ?? .max
    case .chance(let percent): Int.random(in: 0..<100, using: &generator) < percent
    }
  }
}
