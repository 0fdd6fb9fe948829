/// The leaves to write to strangers that the server gave out, for as long as they are good.
struct StrangerLeaves: Sendable {
  /// How long one is used before another is asked for.
  static let lifetime = Duration.seconds(300)

  private struct Key: Hashable, Sendable {
    var to: Uin
    var place: StrangerPlace
  }

  private var leaves: [Key: (signature: String, since: Duration)] = [:]

  /// A leave that is still good.
  func signature(for uin: Uin, through place: StrangerPlace, at now: Duration) -> String? {
    guard let leave = leaves[Key(to: uin, place: place)], now - leave.since < Self.lifetime
    else { return nil }
    return leave.signature
  }

  /// Keeps a leave that was just given out, and forgets those that are too old.
  mutating func add(
    _ signature: String,
    for uin: Uin,
    through place: StrangerPlace,
    at now: Duration
  ) {
    leaves = leaves.filter { now - $0.value.since < Self.lifetime }
    leaves[Key(to: uin, place: place)] = (signature, now)
  }

  /// The server does not take a leave any more.
  mutating func remove(for uin: Uin, through place: StrangerPlace) {
    leaves[Key(to: uin, place: place)] = nil
  }
}
