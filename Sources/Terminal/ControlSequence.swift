/// What a terminal sends after `ESC [`, as far as no terminfo entry knows it.
///
/// Shapes: `1;3A` (cursor keys with modifiers), `3;5~` (numbered keys), `13;2u` and `27;2;13~`
/// (characters with modifiers), `I` and `O` (focus), `200~` and `201~` (paste), `24;3R` (where the
/// cursor is, from 1), `<0;3;2M` and `<0;3;2m` (the mouse was pressed or released there, from 1).
struct ControlSequence {
  /// What it says.
  enum Meaning: Equatable {
    case key(Key)
    case pasteBegin, pasteEnd
    /// The answer to a question; one about the first row is taken for F3 with a modifier.
    case cursor(Point)
    /// The mouse is reported by the three bytes that follow, as terminals of old do.
    case mouseFollows
    /// Whole, but nothing we know.
    case unknown
  }

  /// Longer ones are no keys.
  static let maximumLength = 32

  /// Reads the bytes behind `ESC [`, the final one included.
  static func meaning(of bytes: [UInt8]) -> Meaning {
    guard let final = bytes.last else { return .unknown }
    if bytes == [UInt8(ascii: "M")] { return .mouseFollows }
    let isMouse = bytes[0] == UInt8(ascii: "<")
    let fields = bytes.dropLast().dropFirst(isMouse ? 1 : 0).split(separator: UInt8(ascii: ";"))
    let numbers = fields.map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.allSatisfy({ $0 != nil }) else { return .unknown }
    let known = numbers.compactMap { $0 }
    return isMouse ? mouse(known, final) : meaning(known, final)
  }

  private static func mouse(_ numbers: [Int], _ final: UInt8) -> Meaning {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return .unknown }
    let isRelease = final == UInt8(ascii: "m")
    guard isRelease || final == UInt8(ascii: "M") else { return .unknown }
    let point = Point(row: numbers[2] - 1, column: numbers[1] - 1)
    return mouse(button: numbers[0], isRelease: isRelease, at: point).map { .key($0) } ?? .unknown
  }

  /// The first button and the wheel; keys that are held down with them do not matter.
  private static func mouse(button: Int, isRelease: Bool, at point: Point) -> Key? {
    let action: Key.Mouse.Action? =
      switch button & ~0b1_1100 {
      case 0: isRelease ? .release : .press
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    return action.map { Key(.mouse(.init($0, at: point))) }
  }

  /// Reads the three bytes of an old mouse report: button, column, row, each 32 more; any release is
  /// one of the first button.
  static func oldMouse(_ bytes: [UInt8]) -> Key? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }), bytes[1] > 32, bytes[2] > 32 else {
      return nil
    }
    let button = Int(bytes[0]) - 32
    let isRelease = button & 0b11 == 3 && button < 64
    let point = Point(row: Int(bytes[2]) - 33, column: Int(bytes[1]) - 33)
    return mouse(button: isRelease ? 0 : button, isRelease: isRelease, at: point)
  }

  private static func meaning(_ numbers: [Int], _ final: UInt8) -> Meaning {
    switch (Unicode.Scalar(final), numbers.first) {
    case ("I", nil): return .key(Key(.focusGained))
    case ("O", nil): return .key(Key(.focusLost))
    case ("Z", _): return .key(Key(.tab, .shift))
    case ("~", 200): return .pasteBegin
    case ("~", 201): return .pasteEnd
    case ("~", 27) where numbers.count == 3: return character(numbers[2], numbers[1])
    case ("~", let number?): return named(numberedKey(number), numbers)
    case ("R", let row?) where row > 1 && numbers.count == 2:
      return numbers[1] > 0 ? .cursor(Point(row: row - 1, column: numbers[1] - 1)) : .unknown
    case ("u", let number?): return character(number, numbers.count > 1 ? numbers[1] : 1)
    case (let letter, nil), (let letter, 1): return named(letteredKey(letter), numbers)
    default: return .unknown
    }
  }

  private static func named(_ code: Key.Code?, _ numbers: [Int]) -> Meaning {
    guard let code else { return .unknown }
    return .key(Key(code, modifiers(numbers.count > 1 ? numbers[1] : 1)))
  }

  private static func character(_ number: Int, _ modifier: Int) -> Meaning {
    let modifiers = modifiers(modifier)
    switch number {
    case 9: return .key(Key(.tab, modifiers))
    case 13: return .key(Key(.enter, modifiers))
    case 27: return .key(Key(.escape, modifiers))
    case 8, 127: return .key(Key(.backspace, modifiers))
    case 0..<32: return .unknown
    default:
      guard let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value) else {
        return .unknown
      }
      return .key(Key(.character(Character(scalar)), modifiers.subtracting(.shift)))
    }
  }

  /// One more than the bits of Shift, Alt, Ctrl and Meta, which we take for Alt.
  private static func modifiers(_ number: Int) -> Key.Modifiers {
    let bits = max(0, number - 1)
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 8) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  /// Also the key behind `ESC O`.
  static func letteredKey(_ letter: Unicode.Scalar) -> Key.Code? {
    switch letter {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "M": .enter
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  private static func numberedKey(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
