@testable import WebQQProtocol

/// Spoils samples of the wire.
struct Damage {
  var random: SeededRandom

  private static let inserts: [[UInt8]] = [
    Array("\"".utf8), Array("\\".utf8), Array("\\u".utf8), Array("\\ud83d".utf8),
    Array("[[[[".utf8), Array("{\"a\":".utf8), Array("null".utf8), Array("-1".utf8),
    Array("1e400".utf8), Array("99999999999999999999".utf8), Array("%".utf8), Array("%u0".utf8),
    [0], [0xFF], [0xE4, 0xBD], [0xF0, 0x9F],
  ]

  /// Values of every type that answers of old, or of nobody, have held.
  private static let strangers: [JSONValue] = [
    .null, .bool(true), 0, -1, .integer(.max), .integer(.min), .double(1e300), .double(0.5), "",
    "null", "undefined", "x", "-1", "18446744073709551616", [], [[]], .object(JSONObject()),
    "\u{0}\u{1B}[2J\u{202E}", "\u{FFFD}\u{FFFD}", ["retcode": 0],
  ]

  /// Cuts, doubles, swaps or overwrites a few bytes.
  mutating func bytes(_ whole: [UInt8]) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
      case 2: bytes.insert(contentsOf: pick(Self.inserts) ?? [], at: place)
      case 3: bytes.removeLast(bytes.count - place)
      case 4: bytes.swapAt(place, bytes.count - 1 - place)
      default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
    }
    return bytes
  }

  /// Gives one to four values somewhere inside another type, name, number or place.
  mutating func json(_ whole: JSONValue) -> JSONValue {
    var json = whole
    for _ in 0..<Int.random(in: 1...4, using: &random) { json = spoiled(json) }
    return json
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &random)
  }

  private mutating func spoiled(_ value: JSONValue) -> JSONValue {
    let goesOn = Int.random(in: 0..<5, using: &random) > 0
    switch value {
    case .array(var elements) where goesOn && !elements.isEmpty:
      let place = elements.indices.randomElement(using: &random) ?? 0
      elements[place] = spoiled(elements[place])
      return .array(elements)
    case .object(let object) where goesOn && !object.members.isEmpty:
      var members = object.members
      let place = members.indices.randomElement(using: &random) ?? 0
      members[place].value = spoiled(members[place].value)
      return .object(JSONObject(members))
    case .array(let elements): return .array(rearranged(elements))
    case .object(let object): return .object(JSONObject(renamed(rearranged(object.members))))
    case .null, .bool, .integer, .double, .string: return retyped(value)
    }
  }

  private mutating func rearranged<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      if !elements.isEmpty { elements.remove(at: .random(in: 0..<elements.count, using: &random)) }
    case 1: elements.shuffle(using: &random)
    case 2: if let element = pick(elements) { elements.append(element) }
    default: elements = []
    }
    return elements
  }

  private mutating func renamed(_ members: [JSONObject.Member]) -> [JSONObject.Member] {
    var members = members
    if Bool.random(using: &random) {
      members.append(JSONObject.Member(key: "unknown", value: pick(Self.strangers) ?? .null))
    }
    return members
  }

  private mutating func retyped(_ value: JSONValue) -> JSONValue {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return value.lenientText.map { .string($0) } ?? .null
    case 1: return value.lenientInteger.map { .integer($0) } ?? 7
    case 2: return [value]
    case 3: return .string(String(repeating: "x\u{301}", count: 2_000))
    case 4: return (0..<60).reduce(value) { inner, _ in [inner] }
    default: return pick(Self.strangers) ?? .null
    }
  }
}
