// Which faults happen at which request.

/// The faults that a server was asked for.
///
/// It counts the requests that each fault is for and draws lots from a seed, so the same requests in
/// the same order meet the same faults.
///
///     var plan = try FaultPlan(parsing: ["poll:116@3,login:19", "contacts:502@10%", "seed=42"])
///     plan.faults(at: "/channel/poll2")
public struct FaultPlan: Sendable {
  private let faults: [Fault]
  private var counts: [Int]
  private var generator: DemoGenerator
  /// What the lots are drawn from.
  let seed: UInt64

  /// No faults at all.
  public static let none = FaultPlan([], seed: 0)

  /// Reads faults as typed, each text one or several with commas between.
  ///
  /// Without a `seed=N` among them chance decides on one.
  public init(parsing texts: [String]) throws(FaultSpecError) {
    var faults: [Fault] = []
    var seed = UInt64.random(in: 1...999_999)
    for text in texts.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      if text.hasPrefix("seed=") {
        guard let number = UInt64(text.dropFirst(5)) else {
          throw .unknownSeed(String(text.dropFirst(5)))
        }
        seed = number
      } else {
        faults.append(try Fault(text))
      }
    }
    self.init(faults, seed: seed)
  }

  init(_ faults: [Fault], seed: UInt64) {
    self.faults = faults
    self.seed = seed
    counts = faults.map { _ in 0 }
    generator = DemoGenerator(seed: seed)
  }

  /// Whether nothing will ever go wrong.
  public var isEmpty: Bool { faults.isEmpty }

  /// - Throws: `ServerError.faultsBeyondLoopback` where others than this machine can connect.
  func check(listeningOn host: String) throws {
    guard isEmpty || LinkPolicy.isLoopback(host) else {
      throw ServerError.faultsBeyondLoopback(host: host)
    }
  }

  /// Counts a request and tells which faults happen to it, in the order of the plan.
  mutating func faults(at path: String) -> [Fault] {
    faults.indices.filter { index in
      guard faults[index].spot.covers(path) else { return false }
      counts[index] += 1
      return faults[index].moment.isDue(counts[index], &generator)
    }.map { faults[$0] }
  }
}
