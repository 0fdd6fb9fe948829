/// How a text was set.
///
/// Nothing in a terminal depends on it; it travels because clients expect it.
public struct Font: Equatable, Sendable {
  /// A face that every client of the time had.
  public static let standard = Font()

  /// The family.
  public var name: String
  /// In points.
  public var size: Int
  /// Whether bold, italic and underlined, 0 or 1 each.
  public var style: [Int]
  /// Six hexadecimal digits, red first.
  public var color: String

  /// Makes a font; the standard one by default.
  public init(
    name: String = "宋体",
    size: Int = 10,
    style: [Int] = [0, 0, 0],
    color: String = "000000"
  ) {
    self.name = name
    self.size = size
    self.style = style
    self.color = color
  }

  /// Reads the second element of a font; what is missing is standard.
  init(_ json: JSONValue?) {
    let standard = Font.standard
    name = json?["name"]?.lenientText ?? standard.name
    size = json?["size"]?.lenientInt ?? standard.size
    style = json?["style"]?.elements?.map { $0.lenientInt ?? 0 } ?? standard.style
    color = json?["color"]?.lenientText ?? standard.color
  }

  private var styleJSON: JSONValue { .array(style.map { .integer(Int64($0)) }) }

  /// As clients send it: the size a string.
  var sent: JSONValue {
    [
      "font",
      [
        "name": .string(name), "size": .string(String(size)), "style": styleJSON,
        "color": .string(color),
      ],
    ]
  }

  /// As servers deliver it: the size a number.
  var received: JSONValue {
    [
      "font",
      [
        "size": .integer(Int64(size)), "color": .string(color), "style": styleJSON,
        "name": .string(name),
      ],
    ]
  }
}
