/// Splits a command line into words as a shell would, and expands nothing.
public enum CommandWords {
  /// Words are parted by blanks; `'…'` and `"…"` keep blanks; a backslash keeps the next character
  /// (inside `'…'` it is a backslash).
  /// - Returns: `nil` when a quote is not closed, a backslash ends the text, or there is no word.
  public static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    if let last = word { words.append(last) }
    return words.isEmpty ? nil : words
  }
}
