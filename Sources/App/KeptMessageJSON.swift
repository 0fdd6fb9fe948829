import Chat
import TUI
import WebQQProtocol

/// A message that was not sent, in the file of conversations.
enum KeptMessageJSON {
  static func json(_ message: KeptMessage) -> JSONValue {
    let style = message.style
    return [
      "segments": .array(message.segments.map(json)),
      "color": .integer(style.color.map(Int64.init) ?? -1), "bold": .bool(style.isBold),
      "italic": .bool(style.isItalic), "underlined": .bool(style.isUnderlined),
      "written_at": .integer(message.sentAt.seconds),
      "may_have_arrived": .bool(message.mayHaveArrived),
      "picture_path": message.picturePath.map(JSONValue.string) ?? .null,
    ]
  }

  /// `nil` where nothing of it can be understood.
  static func message(_ json: JSONValue) -> KeptMessage? {
    let segments = (json["segments"]?.elements ?? []).compactMap(segment)
    guard !segments.isEmpty else { return nil }
    var path: String?
    if case .string(let text)? = json["picture_path"] { path = text }
    return KeptMessage(
      segments,
      style: MessageStyle(
        color: json["color"]?.lenientInt.flatMap { UInt32(exactly: $0) },
        isBold: json["bold"] == .bool(true),
        isItalic: json["italic"] == .bool(true),
        isUnderlined: json["underlined"] == .bool(true)
      ),
      sentAt: Timestamp(Int64(json["written_at"]?.lenientInt ?? 0)),
      // In doubt it may.
      mayHaveArrived: json["may_have_arrived"] != .bool(false),
      picturePath: path
    )
  }

  private static func json(_ segment: Segment) -> JSONValue {
    switch segment {
    case .text(let text): ["text": .string(text)]
    case .face(let number, _): ["face": .integer(Int64(number))]
    case .picture(let picture): ["picture": .string(picture.name)]
    case .unsupported(let kind): ["unsupported": .string(kind)]
    }
  }

  private static func segment(_ json: JSONValue) -> Segment? {
    if case .string(let text)? = json["text"] { return .text(text) }
    if let number = json["face"]?.lenientInt {
      return .face(number: number, name: Face.of(number: number)?.name)
    }
    if case .string(let name)? = json["picture"] { return .picture(Attachment(name: name)) }
    if case .string(let kind)? = json["unsupported"] { return .unsupported(kind: kind) }
    return nil
  }
}
