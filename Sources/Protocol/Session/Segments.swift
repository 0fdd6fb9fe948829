import Chat

/// The content of a received message in the words of the program.
struct Segments {
  /// What the official page hung on first messages, as an element of its own.
  static let advert = "【提示：此用户正在使用Q+ Web：http://web2.qq.com/】"

  private let origin: PictureSource.Origin
  /// The custom pictures so far, which `cface_idx` repeats.
  private var customPictures: [Attachment] = []

  private init(origin: PictureSource.Origin) { self.origin = origin }

  /// Text, faces and the rest in reading order, without the font.
  static func received(
    _ content: Content,
    in origin: PictureSource.Origin,
    _ pictures: inout PictureBook
  ) -> [Segment] {
    var reader = Segments(origin: origin)
    let elements = withoutAdvert(withoutAddedBlank(content.segments.filter { !$0.isFont }))
    let segments = elements.map { reader.segment($0, &pictures) }
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

  /// Somebody who writes nothing but the advert means it.
  private static func withoutAdvert(_ elements: [ContentSegment]) -> [ContentSegment] {
    guard elements.count > 1, case .text(let text) = elements.last,
      text.drop(while: \.isWhitespace) == advert
    else { return elements }
    return elements.dropLast()
  }

  private mutating func segment(
    _ element: ContentSegment,
    _ pictures: inout PictureBook
  ) -> Segment {
    switch element {
    case .text(let text): .text(LineEnds.newlines(text))
    case .face(let number): .face(number: number, name: Face.of(number: number)?.name)
    case .picture("cface_idx", let raw): repeated(raw.elements?.dropFirst().first)
    case .picture("cface", let raw): custom(raw, &pictures)
    case .picture("offpic", let raw): offline(raw, &pictures)
    case .picture: .picture(Attachment(name: ""))
    case .unsupported(let kind, _): .unsupported(kind: kind)
    case .font: .unsupported(kind: "font")
    }
  }

  private func offline(_ raw: JSONValue, _ pictures: inout PictureBook) -> Segment {
    // The sender's upload has failed: there is nothing to fetch.
    let isLost = raw.elements?.dropFirst().first?["success"]?.lenientInt == 0
    if isLost { return .unsupported(kind: "offpic") }
    return .picture(Attachment(id: identify(raw, &pictures), name: ""))
  }

  private mutating func custom(_ raw: JSONValue, _ pictures: inout PictureBook) -> Segment {
    let payload = raw.elements?.dropFirst().first
    let name = payload?["name"]?.lenientText ?? payload?.lenientText ?? ""
    let attachment = Attachment(id: identify(raw, &pictures), name: name)
    customPictures.append(attachment)
    return .picture(attachment)
  }

  /// Remembers a picture; `nil` for one that lacks what it takes to fetch it.
  private func identify(_ raw: JSONValue, _ pictures: inout PictureBook) -> PictureID? {
    PictureSource(raw, origin).map { pictures.add($0) }
  }

  private func repeated(_ index: JSONValue?) -> Segment {
    guard let index = index?.lenientInt, customPictures.indices.contains(index) else {
      return .picture(Attachment(name: ""))
    }
    return .picture(customPictures[index])
  }
}
