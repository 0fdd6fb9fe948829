import WebQQProtocol

/// Turns a written line into what is sent: `/微笑` and the other names of `Faces` become faces.
enum DemoText {
  /// No face has a longer name.
  private static let longestName = 3

  /// Text and faces in reading order; never an empty text.
  static func segments(_ line: String) -> [ContentSegment] {
    var segments: [ContentSegment] = []
    var text = ""
    var rest = line[...]
    while let first = rest.popFirst() {
      guard first == "/", let face = face(at: rest) else {
        text.append(first)
        continue
      }
      if !text.isEmpty { segments.append(.text(text)) }
      segments.append(.face(face.number))
      text = ""
      rest = rest.dropFirst(face.length)
    }
    return text.isEmpty ? segments : segments + [.text(text)]
  }

  private static func face(at text: Substring) -> (number: Int, length: Int)? {
    for length in (1...longestName).reversed() {
      if let number = Faces.wire(name: String(text.prefix(length))) { return (number, length) }
    }
    return nil
  }
}
