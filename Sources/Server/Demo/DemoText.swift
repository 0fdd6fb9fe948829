import Chat

/// Turns a written line into what is sent: `/微笑` and the other names become faces.
enum DemoText {
  /// The numbers are those of the wire.
  private static let faces: [(name: String, number: Int)] = [
    ("微笑", 14), ("大哭", 9), ("调皮", 12), ("呲牙", 13), ("流汗", 57), ("咖啡", 63), ("偷笑", 73),
    ("可爱", 74), ("奋斗", 79), ("疑问", 81), ("再见", 88), ("鼓掌", 99), ("玫瑰", 33),
  ]

  /// Text and faces in reading order; never an empty text.
  static func segments(_ line: String) -> [Segment] {
    var segments: [Segment] = []
    var text = ""
    var rest = line[...]
    while let first = rest.first {
      if first == "/", let face = faces.first(where: { rest.dropFirst().hasPrefix($0.name) }) {
        if !text.isEmpty { segments.append(.text(text)) }
        segments.append(.face(number: face.number, name: face.name))
        text = ""
        rest = rest.dropFirst(1 + face.name.count)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    if !text.isEmpty { segments.append(.text(text)) }
    return segments
  }

  /// What was said in words; faces become `/微笑` again, anything else is left out.
  static func words(_ segments: [Segment]) -> String {
    segments.map { segment in
      switch segment {
      case .text(let text): text
      case .face(_, let name): name.map { "/" + $0 } ?? ""
      case .picture, .unsupported: ""
      }
    }.joined()
  }
}
