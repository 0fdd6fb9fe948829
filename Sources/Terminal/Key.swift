/// What the keyboard, the mouse or the terminal reported.
public struct Key: Hashable, Sendable {
  /// Which key.
  public enum Code: Hashable, Sendable {
    /// One scalar as typed; a cluster of several arrives as several keys.
    case character(Character)
    /// Carriage return; Ctrl-J is `.character("j")` with `.control`.
    case enter
    case tab, backspace, escape, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
    /// The text between the marks of bracketed paste, line ends as `\n`.
    case paste(String)
    case mouse(Mouse)
    /// The terminal window gained or lost the focus.
    case focusGained, focusLost
  }

  /// The first button pressed or released, or a turn of the wheel.
  public struct Mouse: Hashable, Sendable {
    /// What was done.
    public enum Action: Hashable, Sendable { case press, release, wheelUp, wheelDown }
    /// What was done.
    public var action: Action
    /// Where.
    public var point: Point
    /// Makes a report.
    public init(_ action: Action, at point: Point) {
      self.action = action
      self.point = point
    }
  }

  /// Keys held down.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// Bits.
    public let rawValue: UInt8
    /// Wraps bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or Escape just before the key.
    public static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 4)
  }

  /// Which key.
  public var code: Code
  /// Held down with it.
  ///
  /// Shift is set for named keys only (Shift-Tab), not for upper-case letters.
  public var modifiers: Modifiers

  /// Makes a key.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A typed character.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// Ctrl and a lower-case letter.
  public static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }
  /// Alt and a character.
  public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
}
