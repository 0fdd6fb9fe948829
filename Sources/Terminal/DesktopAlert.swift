/// Something for the desktop that the terminal stands on.
public struct DesktopAlert: Equatable, Sendable {
  /// Letters, digits and `-`: a newer one takes the place of an older one with the same.
  public var key: String
  /// One line; text from anywhere.
  public var title: String
  /// Text from anywhere.
  public var text: String

  /// Makes one.
  public init(key: String, title: String, text: String) {
    self.key = key
    self.title = title
    self.text = text
  }

  private static let titleColumns = 60
  private static let textColumns = 240

  /// The bytes that ask for it: nothing but the sequence's own controls, whatever the texts hold.
  public func sequence(_ form: AlertForm, _ passthrough: Passthrough, _ charset: Charset) -> String
  {
    // OSC 777 ends its title at a semicolon.
    let title = Self.line(title, columns: Self.titleColumns, charset).replacing(";", with: ",")
    let text = Self.line(text, columns: Self.textColumns, charset)
    let end = passthrough.terminator
    let sequence: String
    switch form {
    case .bell: return "\u{7}"
    case .osc9:
      // `OSC 9 ; 4 ; …` is a progress bar to some: what is shown must not begin with a digit.
      let isNumber = title.first?.isNumber ?? false
      sequence = "\u{1B}]9;\(isNumber ? " " : "")\(title): \(text)\(end)"
    case .osc777: sequence = "\u{1B}]777;notify;\(title);\(text)\(end)"
    case .osc99:
      let head = "\u{1B}]99;i=webqq-\(key)"
      sequence = "\(head):d=0;\(title)\(end)\(head):p=body;\(text)\(end)"
    }
    return passthrough.wrapped(sequence)
  }

  /// Shielded, in one line and of a sane length; `~` tells that something is missing.
  public static func line(_ text: String, columns: Int, _ charset: Charset) -> String {
    let start = String(text.prefix(columns + 1).map { $0.isNewline ? " " : $0 })
    let glyphs = Glyph.shielded(start, charset: charset)
    var kept = ""
    var room = columns
    for (index, glyph) in glyphs.enumerated() {
      room -= glyph.width
      // Marks may be many on few columns.
      let isFull = room < (index == glyphs.count - 1 ? 0 : 1) || kept.utf8.count > columns * 4
      if isFull { return kept + "~" }
      kept += glyph.text
    }
    return kept
  }
}
