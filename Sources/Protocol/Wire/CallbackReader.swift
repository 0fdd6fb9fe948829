/// Reads a callback character by character: commas, brackets and quotes occur inside its strings.
struct CallbackReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func callback() -> Callback? {
    skipBlanks()
    let name = self.name()
    skipBlanks()
    guard take(name == nil ? "[" : "("), let arguments = arguments() else { return nil }
    guard take(name == nil ? "]" : ")") else { return nil }
    skipBlanks()
    _ = take(";")
    skipBlanks()
    return position == scalars.count ? Callback(name: name, arguments: arguments) : nil
  }

  private mutating func name() -> String? {
    var name = ""
    while let scalar = current, Self.isNamePart(scalar) {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    return name.isEmpty ? nil : name
  }

  private mutating func arguments() -> [String]? {
    var arguments: [String] = []
    skipBlanks()
    guard current == "'" || current == "\"" else { return [] }
    repeat {
      skipBlanks()
      guard let text = string() else { return nil }
      arguments.append(text)
      skipBlanks()
    } while take(",")
    return arguments
  }

  private mutating func string() -> String? {
    guard let quote = current, quote == "'" || quote == "\"" else { return nil }
    position += 1
    var units: [UInt16] = []
    while let scalar = current {
      position += 1
      if scalar == quote { return String(decoding: units, as: UTF16.self) }
      if scalar == "\\" {
        guard escape(into: &units) else { return nil }
      } else {
        units += String(scalar).utf16
      }
    }
    return nil
  }

  /// Reads what follows a backslash.
  ///
  /// `\x` and `\u` without their digits stand for their letter.
  private mutating func escape(into units: inout [UInt16]) -> Bool {
    guard let letter = current else { return false }
    position += 1
    switch letter {
    case "n": units.append(0x0A)
    case "r": units.append(0x0D)
    case "t": units.append(0x09)
    case "x": units.append(hexadecimal(digits: 2) ?? 0x78)
    case "u": units.append(hexadecimal(digits: 4) ?? 0x75)
    default: units += String(letter).utf16
    }
    return true
  }

  private mutating func hexadecimal(digits count: Int) -> UInt16? {
    guard position + count <= scalars.count else { return nil }
    var value: UInt16 = 0
    for scalar in scalars[position..<position + count] {
      guard scalar.isASCII, let digit = hexadecimalDigit(UInt8(scalar.value)) else { return nil }
      value = value << 4 | UInt16(digit)
    }
    position += count
    return value
  }

  private var current: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let scalar = current, scalar.value <= 0x20 || scalar == "\u{FEFF}" { position += 1 }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "_", "$", ".": true
    default: false
    }
  }
}
