/// One fault on demand: where, what and when.
public struct Fault: Hashable, Sendable {
  let spot: FaultSpot
  let effect: FaultEffect
  let moment: FaultMoment
  /// As it was typed, for the log.
  let text: String

  /// Reads `poll:cut=40@2`.
  init(_ text: Substring) throws(FaultSpecError) {
    self.text = String(text)
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { throw .noColon(self.text) }
    guard let spot = FaultSpot(rawValue: String(halves[0])) else {
      throw .unknownSpot(String(halves[0]))
    }
    let parts = halves[1].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let effect = FaultEffect(parts[0]) else { throw .unknownEffect(String(parts[0])) }
    guard effect.suits(spot) else { throw .unsuited(String(parts[0]), spot: spot) }
    if parts.count == 2 {
      guard let moment = FaultMoment(parts[1]) else { throw .unknownMoment(String(parts[1])) }
      self.moment = moment
    } else {
      moment = .always
    }
    self.spot = spot
    self.effect = effect
  }
}
