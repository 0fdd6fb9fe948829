import Chat

/// The content of a received message in the words of the program.
enum Segments {
  /// Text, faces and the rest in reading order, without the font.
  ///
  /// `identify` names a picture by its element; `nil` for one that cannot be fetched.
  static func received(
    _ content: Content,
    identify: (JSONValue) -> PictureID? = { _ in nil }
  ) -> [Segment] {
    let segments = withoutAddedBlank(withoutRepeats(content.segments.filter { !$0.isFont }))
      .map { segment($0, identify) }
    return segments.isEmpty ? [.text("")] : segments
  }

  /// Servers add one blank at the end of the last text, wherever that stands.
  private static func withoutAddedBlank(_ elements: [ContentSegment]) -> [ContentSegment] {
    var elements = elements
    for index in elements.indices.reversed() {
      guard case .text(let text) = elements[index] else { continue }
      guard text.unicodeScalars.last == " " else { return elements }
      let trimmed = String(text.unicodeScalars.dropLast())
      if trimmed.isEmpty { elements.remove(at: index) } else { elements[index] = .text(trimmed) }
      return elements
    }
    return elements
  }

  /// `["cface_idx",n]` stands for the n-th `cface` of the same message.
  private static func withoutRepeats(_ elements: [ContentSegment]) -> [ContentSegment] {
    let faces = elements.filter { if case .picture("cface", _) = $0 { true } else { false } }
    return elements.map { element in
      guard case .picture("cface_idx", let raw) = element,
        let index = raw.elements?.dropFirst().first?.lenientInt, faces.indices.contains(index)
      else { return element }
      return faces[index]
    }
  }

  private static func segment(
    _ element: ContentSegment,
    _ identify: (JSONValue) -> PictureID?
  ) -> Segment {
    switch element {
    case .text(let text): .text(LineEnds.newlines(text))
    case .face(let number): .face(number: number, name: Face.of(number: number)?.name)
    case .picture(let kind, let raw): picture(kind, raw)
    case .unsupported(let kind, _): .unsupported(kind: kind)
    case .font: .unsupported(kind: "font")
    }
  }

  /// The name of the file is the only word there is for a picture; many have none.
  private static func picture(_ kind: String, _ raw: JSONValue, _ id: PictureID?) -> Segment {
    let payload = raw.elements?.dropFirst().first
    if payload?["success"]?.lenientInt == 0 { return .unsupported(kind: kind) }
    if let name = payload?["name"]?.lenientText { return .picture(Attachment(id: id, name: name)) }
    if case .string(let name) = payload, !name.hasPrefix("/") {
      return .picture(Attachment(id: id, name: name))
    }
    return .picture(Attachment(id: id, name: ""))
  }
}
