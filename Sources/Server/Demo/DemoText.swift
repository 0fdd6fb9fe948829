import Chat
import WebQQProtocol

/// Turns a written line into what is sent: `/微笑` and the other names become faces.
enum DemoText {
  /// Text and faces in reading order; never an empty text.
  static func segments(_ line: String) -> [ContentSegment] {
    FaceText.segments(line).compactMap { segment in
      switch segment {
      case .text(let text): .text(text)
      case .face(let number, _): .face(number)
      case .picture, .unsupported: nil
      }
    }
  }
}
