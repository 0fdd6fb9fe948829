/// Something that one of the cast says in a scene.
struct DemoLine: Sendable {
  let speaker: DemoPerson
  /// `/微笑` and other names of `DemoText` become faces.
  let text: String

  init(_ speaker: DemoPerson, _ text: String) {
    self.speaker = speaker
    self.text = text
  }
}
