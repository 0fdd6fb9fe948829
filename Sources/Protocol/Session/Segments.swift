import Chat

/// The content of a received message in the words of the program.
enum Segments {
  /// Text, faces and the rest in reading order, without the font and without the one blank that
  /// servers add at the end.
  static func received(_ content: Content) -> [Segment] {
    var shown = content.segments.filter { !$0.isFont }
    if case .text(let text) = shown.last, text.unicodeScalars.last == " " {
      let trimmed = String(text.unicodeScalars.dropLast())
      shown[shown.count - 1] = .text(trimmed)
      if trimmed.isEmpty, shown.count > 1 { shown.removeLast() }
    }
    let segments = shown.map(segment)
    return segments.isEmpty ? [.text("")] : segments
  }

  private static func segment(_ element: ContentSegment) -> Segment {
    switch element {
    case .text(let text): .text(LineEnds.newlines(text))
    case .face(let number): .face(number: number, name: Faces.name(wire: number))
    case .picture(let kind, let raw): picture(kind, raw)
    case .unsupported(let kind, _): .unsupported(kind: kind)
    case .font: .unsupported(kind: "font")
    }
  }

  /// The name of the file is the only word there is for a picture; many have none.
  private static func picture(_ kind: String, _ raw: JSONValue) -> Segment {
    let payload = raw.elements?.dropFirst().first
    if payload?["success"]?.lenientInt == 0 { return .unsupported(kind: kind) }
    if let name = payload?["name"]?.lenientText { return .picture(label: name) }
    if case .string(let name) = payload, !name.hasPrefix("/") { return .picture(label: name) }
    return .picture(label: "")
  }
}
