/// The content of a message, in one of the two forms in which it travels.
///
/// Sent: the font last, its size a string, the array written into a JSON *string*.
/// Received: the font first, its size a number, a plain array.
public struct Content: Equatable, Sendable {
  /// In the order of the array, the font included.
  public var segments: [ContentSegment]

  /// Makes a content of segments in their order.
  public init(_ segments: [ContentSegment]) { self.segments = segments }

  /// Makes what a client sends: the segments, then the font.
  public init(sending segments: [ContentSegment], font: Font = .standard) {
    self.segments = segments.filter { !$0.isFont } + [.font(font)]
  }

  /// Reads either form; a string is the sent form, one level of JSON deeper.
  public init?(_ json: JSONValue?) {
    switch json {
    case .array(let elements): segments = elements.compactMap(ContentSegment.init)
    case .string(let text):
      // A client of the time that sends bare text instead of an array means that text.
      guard let inner = try? JSONValue(parsing: text), case .array(let elements) = inner else {
        segments = [.text(text)]
        return
      }
      segments = elements.compactMap(ContentSegment.init)
    case .integer, .double, .bool, .null, .object, nil: return nil
    }
  }

  /// As a value of `r`: a string that holds the array.
  public var sent: JSONValue { .string(JSONValue.array(segments.map(\.sent)).text()) }

  /// As a value of a poll item.
  public var received: JSONValue { .array(segments.map(\.received)) }

  /// How the texts are set: the first font, wherever it stands; the standard one without any.
  public var font: Font {
    for case .font(let font) in segments { return font }
    return .standard
  }

  /// Bytes of UTF-8 in all texts; servers refuse more than `maximumTextSize`.
  public var textSize: Int {
    segments.reduce(0) { size, segment in
      if case .text(let text) = segment { size + text.utf8.count } else { size }
    }
  }

  /// The most bytes of UTF-8 that one message carries.
  public static let maximumTextSize = 4_096

  /// What a server delivers of a sent content: the font first, line ends as `\r`, one blank at the
  /// end of the last text.
  ///
  /// Pictures stay as they are: only a server knows what it has of them.
  public var delivered: Content {
    let font = segments.last { $0.isFont } ?? .font(.standard)
    var rest = segments.filter { !$0.isFont }.map(\.delivered)
    if let index = rest.lastIndex(where: { if case .text = $0 { true } else { false } }),
      case .text(let text) = rest[index]
    {
      rest[index] = .text(text + " ")
    }
    return Content([font] + rest)
  }
}

extension ContentSegment {
  fileprivate var delivered: ContentSegment {
    switch self {
    case .text(let text): .text(LineEnds.carriageReturns(text))
    case .font, .face, .picture, .unsupported: self
    }
  }
}
