import Chat

/// A message as plain text.
struct MessageText {
  private let environment: Environment
  private let pictures: PictureShelf

  init(state: borrowing State) { (environment, pictures) = (state.environment, state.pictures) }

  /// Segments in reading order: faces as they are typed, what is no text in brackets.
  func text(of message: Message) -> String { message.text ?? text(of: message.segments) }

  /// The same of segments alone.
  func text(of segments: [Segment]) -> String {
    segments.map { segment in
      switch segment {
      case .text(let text): text
      case .face(let number, let name): face(number, name)
      case .picture(let attachment): picture(attachment)
      case .unsupported(let kind): "[\(words(UnsupportedWords.phrase(kind)))]"
      }
    }.joined()
  }

  /// `/微笑`, as it is typed.
  private func face(_ number: Int, _ name: String?) -> String {
    if let name { return "/\(name)" }
    return Face.of(number: number)?.typed ?? "[\(words(Self.face)) \(number)]"
  }

  /// `[图片 640x480 87K]`, or as much of it as is known.
  private func picture(_ attachment: Attachment) -> String {
    var parts = [words(Self.picture)]
    let stage = attachment.id.flatMap { pictures.stages[.message($0)] }
    switch stage {
    case .loaded(let facts):
      if let pixels = facts.pixels { parts.append("\(pixels.width)x\(pixels.height)") }
      parts.append(FileSize.short(UInt64(facts.bytes)))
    case .failed: parts += [attachment.name, words(Self.notThere)]
    case .loading, nil:
      parts.append(attachment.name)
      if let size = attachment.size { parts.append(FileSize.short(size)) }
    }
    return "[" + parts.filter { !$0.isEmpty }.joined(separator: " ") + "]"
  }

  private func words(_ phrase: Phrase) -> String { environment.text(phrase) }

  private static let face = Phrase("表情", "face")
  private static let picture = Phrase("图片", "picture")
  private static let notThere = Phrase("取不到", "not there")
}
