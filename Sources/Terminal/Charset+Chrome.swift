extension Charset {
  /// Boxes and signs that the program itself draws, as far as the terminal can show them.
  ///
  /// Elsewhere than in `.unicode` each known sign becomes one ASCII character; all else stays, and is spelled out
  /// by the shield when it is drawn. Meant for the program's own signs, never for people's text.
  public func chrome(_ text: String) -> String {
    switch self {
    case .unicode: text
    case .plainUnicode, .wideUnicode, .encoded, .ascii:
      String(text.map { Self.plainSigns[$0] ?? $0 })
    }
  }

  private static let plainSigns: [Character: Character] = [
    "│": "|", "─": "-", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "▾": "+", "▸": ">", "●": "*", "◐": "~", "○": ".", "✓": "v", "…": "~",
    "·": ".", "–": "-", "—": "-",
  ]
}
