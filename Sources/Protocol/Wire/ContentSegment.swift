/// One element of a message's content array.
public enum ContentSegment: Equatable, Sendable {
  /// How the text is set; first when received, last when sent.
  case font(Font)
  /// Plain text.
  case text(String)
  /// A system face by its wire number.
  case face(Int)
  /// A picture (`offpic`, `cface`, `cface_idx`, `pic_id`, `image`) as it stood.
  case picture(kind: String, raw: JSONValue)
  /// Anything else as it stood; `kind` is its first element.
  case unsupported(kind: String, raw: JSONValue)

  private static let pictureKinds: Set = ["offpic", "cface", "cface_idx", "pic_id", "image"]

  /// Reads an element of either form; `nil` for an empty one, which stands for nothing.
  init?(_ json: JSONValue) {
    switch json {
    case .string(let text): self = .text(text)
    case .array(let elements):
      guard let first = elements.first else { return nil }
      self = Self.element(kind: first.lenientText ?? "", elements, raw: json)
    case .integer, .double, .bool:
      self = .text(json.lenientText ?? "")
    case .object: self = .unsupported(kind: "object", raw: json)
    case .null: return nil
    }
  }

  private static func element(
    kind: String,
    _ elements: [JSONValue],
    raw: JSONValue
  ) -> ContentSegment {
    let payload = elements.dropFirst().first
    switch kind {
    case "font": return .font(Font(payload))
    case "face":
      guard let number = payload?.lenientInt else { return .unsupported(kind: kind, raw: raw) }
      return .face(number)
    default:
      return pictureKinds.contains(kind)
        ? .picture(kind: kind, raw: raw) : .unsupported(kind: kind, raw: raw)
    }
  }

  /// Whether it is a font, which shows nothing.
  var isFont: Bool {
    if case .font = self { true } else { false }
  }

  /// The element as clients send it.
  var sent: JSONValue {
    if case .font(let font) = self { font.sent } else { json }
  }

  /// The element as servers deliver it.
  var received: JSONValue {
    if case .font(let font) = self { font.received } else { json }
  }

  private var json: JSONValue {
    switch self {
    case .font(let font): font.received
    case .text(let text): .string(text)
    case .face(let number): ["face", .integer(Int64(number))]
    case .picture(_, let raw), .unsupported(_, let raw): raw
    }
  }
}
