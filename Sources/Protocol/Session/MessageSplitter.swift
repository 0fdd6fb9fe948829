import Chat

/// Cuts a message into parts that servers take: at most 4,096 bytes of text and 200 faces each.
///
/// Cuts after a line end where there is one, else between characters, and inside a character only
/// when it is longer than a part. The parts together are the message; nothing is lost.
struct MessageSplitter {
  private var parts: [[ContentSegment]] = []
  private var current: [ContentSegment] = []
  private var room = Content.maximumTextSize
  private var faces = 0
  /// A face is small, but a part full of them is not.
  static let mostFaces = 200
  private let pictures: [PictureID: ContentSegment]

  /// The parts of a message; none when there is nothing that can be sent.
  ///
  /// `pictures` are those that were uploaded; of others the name is sent.
  static func parts(
    of segments: [Segment],
    pictures: [PictureID: ContentSegment] = [:]
  ) -> [[ContentSegment]] {
    var splitter = MessageSplitter(pictures: pictures)
    for segment in segments { splitter.add(segment) }
    splitter.flush()
    return splitter.parts
  }

  private init(pictures: [PictureID: ContentSegment]) { self.pictures = pictures }

  private mutating func add(_ segment: Segment) {
    switch segment {
    case .text(let text): add(LineEnds.newlines(text)[...])
    case .face(let number, _): add(face: number)
    case .picture(let attachment):
      if let picture = attachment.id.flatMap({ pictures[$0] }) {
        current.append(picture)
      } else {
        add("[\(attachment.name)]")
      }
    case .unsupported: break
    }
  }

  private mutating func add(_ text: Substring) {
    var rest = text
    while rest.utf8.count > room {
      let head = cut(rest)
      append(head)
      rest = rest[head.endIndex...]
      flush()
    }
    append(rest)
  }

  private mutating func add(face number: Int) {
    if faces == Self.mostFaces { flush() }
    current.append(.face(number))
    faces += 1
  }

  private mutating func append(_ text: Substring) {
    guard !text.isEmpty else { return }
    current.append(.text(String(text)))
    room -= text.utf8.count
  }

  private mutating func flush() {
    if !current.isEmpty { parts.append(current) }
    current = []
    room = Content.maximumTextSize
    faces = 0
  }

  /// What still goes into the current part; empty when the next part has to take it.
  private func cut(_ text: Substring) -> Substring {
    let limit = text.utf8.index(text.startIndex, offsetBy: room)
    if let lineEnd = text.utf8[..<limit].lastIndex(of: UInt8(ascii: "\n")) {
      return text[...lineEnd]
    }
    var end = limit
    while end > text.startIndex {
      if String.Index(end, within: text) != nil { return text[..<end] }
      end = text.utf8.index(before: end)
    }
    // One character fills the whole part and more: cut between its scalars.
    if current.isEmpty { return text[..<scalarBoundary(in: text, before: limit)] }
    return text[..<text.startIndex]
  }

  private func scalarBoundary(in text: Substring, before limit: String.Index) -> String.Index {
    var end = limit
    while text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
    return end
  }
}
