/// A talk of the cast among themselves, from the first line to the last.
struct DemoScene: Sendable {
  let place: DemoPlace
  let lines: [DemoLine]

  init(_ place: DemoPlace, _ lines: [DemoLine]) {
    self.place = place
    self.lines = lines
  }

  /// Two talks go on at a time, so the world is not one long queue.
  static let tracks = [project, classmates + hike]
}
