/// A row of scenes without end: each is played once before any is played again.
struct DemoTrack: Sendable {
  private let scenes: [DemoScene]
  private var waiting: [Int] = []
  private var place: DemoPlace?
  private var lines: ArraySlice<DemoLine> = []

  init(_ scenes: [DemoScene]) { self.scenes = scenes }

  /// The next line, if the scene that is being played has one.
  var upcoming: DemoLine? { lines.first }

  /// The next line and its place; starts another scene where one has ended.
  mutating func next(
    using generator: inout DemoGenerator,
    where isPresent: (DemoPerson) -> Bool
  ) -> (DemoLine, DemoPlace)? {
    if lines.isEmpty { beginScene(using: &generator) }
    guard let place else { return nil }
    lines = lines.drop { !isPresent($0.speaker) }
    return lines.popFirst().map { ($0, place) }
  }

  /// The first round keeps the order of the script, so that the opening is a good one.
  private mutating func beginScene(using generator: inout DemoGenerator) {
    if waiting.isEmpty {
      let order = Array(scenes.indices)
      waiting = place == nil ? order : order.shuffled(using: &generator)
    }
    guard !waiting.isEmpty else { return }
    let scene = scenes[waiting.removeFirst()]
    place = scene.place
    lines = scene.lines[...]
  }

  /// Leaves the scene in the middle.
  mutating func breakOff() { lines = [] }
}
