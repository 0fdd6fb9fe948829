extension JSONValue {
  /// The text without blanks, members in their order.
  public func encoded(_ escaping: JSONEscaping = .utf8) -> [UInt8] {
    var writer = JSONWriter(escaping: escaping)
    writer.write(self)
    return writer.bytes
  }

  /// The text without blanks, members in their order.
  public func text(_ escaping: JSONEscaping = .utf8) -> String {
    String(decoding: encoded(escaping), as: UTF8.self)
  }
}

struct JSONWriter {
  let escaping: JSONEscaping
  private(set) var bytes: [UInt8] = []

  init(escaping: JSONEscaping) { self.escaping = escaping }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let truth): bytes += (truth ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .double(let number): bytes += (number.isFinite ? number.description : "null").utf8
    case .string(let text): write(text)
    case .array(let elements): write(elements)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ elements: [JSONValue]) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ object: JSONObject) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      write(member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars { write(scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case "\0"..."\u{1F}": writeEscape(UInt16(scalar.value))
    case "\u{20}"..."\u{7F}": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    default:
      switch escaping {
      case .utf8: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      case .ascii: for unit in UTF16.encode(scalar).map(Array.init) ?? [] { writeEscape(unit) }
      }
    }
  }

  private mutating func writeEscape(_ unit: UInt16) {
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
      bytes.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10))
    }
  }
}
