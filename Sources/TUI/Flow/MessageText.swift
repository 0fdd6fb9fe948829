import Chat

/// A message as plain text.
enum MessageText {
  /// Segments in reading order; what is no text stands in brackets.
  static func text(of segments: [Segment], environment: Environment) -> String {
    segments.map { segment in
      switch segment {
      case .text(let text): text
      case .face(_, let name?): "[\(name)]"
      case .face(let number, nil): "[\(environment.text(face)) \(number)]"
      case .picture(let attachment):
        attachment.name.isEmpty
          ? "[\(environment.text(picture))]" : "[\(environment.text(picture)) \(attachment.name)]"
      case .unsupported(let kind): "[\(environment.text(unsupported)) \(kind)]"
      }
    }.joined()
  }

  private static let face = Phrase("表情", "face")
  private static let picture = Phrase("图片", "picture")
  private static let unsupported = Phrase("不支持", "unsupported")
}
