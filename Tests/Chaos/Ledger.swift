import Chat
import Synchronization

/// What was sent, what was said of it, and what arrived: the truth that the run is judged by.
final class Ledger: Sendable {
  /// One line of messages that must keep its order.
  struct Line: Hashable, Sendable {
    let sender: String
    let place: Place
  }

  private struct State {
    var outcomes: [Line: [Int: Delivery]] = [:]
    var arrivals: [Line: [Int]] = [:]
    var open = 0
    var violations: [String] = []
  }

  private let state = Mutex(State())

  /// A message goes out.
  func sent(_ number: Int, on line: Line) {
    state.withLock { state in
      state.outcomes[line, default: [:]][number] = .sending
      state.open += 1
    }
  }

  /// The sender was told what became of it.
  func settled(_ number: Int, on line: Line, as delivery: Delivery) {
    state.withLock { state in
      let before = state.outcomes[line]?[number]
      guard delivery != .sending else { return }
      if before != .sending {
        state.violations.append("\(line.name) \(number): told \(delivery) after \(delivery)")
      }
      state.open -= 1
      state.outcomes[line, default: [:]][number] = delivery
    }
  }

  /// The other side shows it.
  func arrived(_ number: Int, on line: Line) {
    state.withLock { $0.arrivals[line, default: []].append(number) }
  }

  func violate(_ text: String) { state.withLock { $0.violations.append(text) } }

  /// Messages of which the sender was told nothing yet.
  var openCount: Int { state.withLock { $0.open } }

  /// Whether everything that was acknowledged has arrived.
  var isComplete: Bool {
    state.withLock { state in
      state.outcomes.allSatisfy { line, outcomes in
        let arrived = Set(state.arrivals[line] ?? [])
        return outcomes.allSatisfy { $0.value != .accepted || arrived.contains($0.key) }
      }
    }
  }

  var figures: (sent: Int, accepted: Int, unconfirmed: Int, failed: Int, arrived: Int) {
    state.withLock { state in
      let all = state.outcomes.values.flatMap(\.values)
      let accepted = all.count { $0 == .accepted }
      let unconfirmed = all.count { $0 == .unconfirmed }
      return (
        all.count, accepted, unconfirmed, all.count - accepted - unconfirmed,
        state.arrivals.values.reduce(0) { $0 + $1.count }
      )
    }
  }

  /// Everything that must not be.
  var violations: [String] {
    state.withLock { state in
      state.violations + state.outcomes.flatMap { Self.judge($0, $1, state.arrivals[$0] ?? []) }
    }
  }

  private static func judge(
    _ line: Line,
    _ outcomes: [Int: Delivery],
    _ arrivals: [Int]
  ) -> [String] {
    var found: [String] = []
    let counts = Dictionary(arrivals.map { ($0, 1) }, uniquingKeysWith: +)
    for (number, delivery) in outcomes.sorted(by: { $0.key < $1.key }) {
      let count = counts[number] ?? 0
      if count > 1 { found.append("\(line.name) \(number): shown \(count) times") }
      if delivery == .accepted, count == 0 { found.append("\(line.name) \(number): lost") }
      if case .failed = delivery, count > 0 {
        found.append("\(line.name) \(number): told \(delivery), and arrived")
      }
      if delivery == .sending { found.append("\(line.name) \(number): never settled") }
    }
    for number in counts.keys where outcomes[number] == nil {
      found.append("\(line.name) \(number): never sent, and arrived")
    }
    for (before, after) in zip(arrivals, arrivals.dropFirst()) where after < before {
      found.append("\(line.name): \(after) shown after \(before)")
    }
    return found
  }
}

extension Ledger.Line {
  var name: String { "\(sender) to \(place.rawValue)" }
}
