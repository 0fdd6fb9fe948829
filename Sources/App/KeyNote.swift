import Terminal
import WebQQProtocol

/// A key, or a new size of the window, as a recording keeps it.
enum KeyNote: Equatable {
  case key(Key)
  case size(Size)

  private static let named: [(name: String, code: Key.Code)] = [
    ("enter", .enter), ("tab", .tab), ("backspace", .backspace), ("escape", .escape),
    ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down), ("left", .left),
    ("right", .right), ("home", .home), ("end", .end), ("pageUp", .pageUp),
    ("pageDown", .pageDown), ("focusGained", .focusGained), ("focusLost", .focusLost),
  ]
  private static let actions: [(name: String, action: Key.Mouse.Action)] = [
    ("press", .press), ("release", .release), ("wheelUp", .wheelUp), ("wheelDown", .wheelDown),
  ]

  static func members(of size: Size) -> [JSONObject.Member] {
    [
      .init(key: "rows", value: .integer(Int64(size.rows))),
      .init(key: "columns", value: .integer(Int64(size.columns))),
    ]
  }

  static func members(of key: Key) -> [JSONObject.Member] {
    var members = members(of: key.code)
    if !key.modifiers.isEmpty {
      members.append(.init(key: "modifiers", value: .integer(Int64(key.modifiers.rawValue))))
    }
    return members
  }

  private static func members(of code: Key.Code) -> [JSONObject.Member] {
    switch code {
    case .character(let character): note("character", text: String(character))
    case .paste(let text): note("paste", text: text)
    case .function(let number):
      note("function") + [.init(key: "number", value: .integer(Int64(number)))]
    case .mouse(let mouse):
      note("mouse", text: actions.first { $0.action == mouse.action }?.name)
        + members(of: Size(rows: mouse.point.row, columns: mouse.point.column))
    case .enter, .tab, .backspace, .escape, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .focusGained, .focusLost:
      note(named.first { $0.code == code }?.name ?? "")
    }
  }

  private static func note(_ name: String, text: String? = nil) -> [JSONObject.Member] {
    let name = JSONObject.Member(key: "key", value: .string(name))
    return [name] + (text.map { [.init(key: "text", value: .string($0))] } ?? [])
  }

  /// Reads what `members` wrote; `nil` for anything else.
  init?(_ json: JSONValue) {
    let (rows, columns) = (json["rows"]?.lenientInt, json["columns"]?.lenientInt)
    guard let name = json["key"]?.lenientText else {
      guard let rows, let columns, (1...9_999).contains(rows), (1...9_999).contains(columns) else {
        return nil
      }
      self = .size(Size(rows: rows, columns: columns))
      return
    }
    let point = Point(row: rows ?? 0, column: columns ?? 0)
    guard let code = Self.code(name, json, point) else { return nil }
    let modifiers = json["modifiers"]?.lenientInt.flatMap(UInt8.init(exactly:)) ?? 0
    self = .key(Key(code, Key.Modifiers(rawValue: modifiers)))
  }

  private static func code(_ name: String, _ json: JSONValue, _ point: Point) -> Key.Code? {
    let text = json["text"]?.lenientText
    switch name {
    case "character": return text.flatMap { $0.count == 1 ? $0.first : nil }.map(Key.Code.character)
    case "paste": return text.map(Key.Code.paste)
    case "function": return json["number"]?.lenientInt.map(Key.Code.function)
    case "mouse":
      return actions.first { $0.name == text }.map { .mouse(Key.Mouse($0.action, at: point)) }
    default: return named.first { $0.name == name }?.code
    }
  }
}
