/// What will happen in the demo world, in order of time.
struct DemoAgenda: Sendable {
  /// Something that falls due.
  enum Item: Hashable, Sendable {
    case act(DemoAct)
    /// The next line of a track of `DemoScene.tracks`.
    case line(track: Int)
    case greet(UInt64)
    /// Somebody comes, goes or is away.
    case stir
    /// Somebody leaves a group, or comes back.
    case wander
    case answer(DemoPerson, in: DemoPlace)
  }

  private var entries: [(due: Duration, item: Item)] = []

  /// When the world has to be looked at again.
  var nextDue: Duration? { entries.first?.due }

  /// Adds behind what falls due at the same time.
  mutating func add(_ item: Item, at due: Duration) {
    let place = entries.firstIndex { $0.due > due } ?? entries.endIndex
    entries.insert((due, item), at: place)
  }

  /// Takes the first item that is due; with the time at which it was.
  mutating func takeFirst(dueAt now: Duration) -> (due: Duration, item: Item)? {
    guard let first = entries.first, first.due <= now else { return nil }
    return entries.removeFirst()
  }

  func contains(_ item: Item) -> Bool { entries.contains { $0.item == item } }

  /// How many items are planned.
  var count: Int { entries.count }

  mutating func removeAll() { entries = [] }
}
