/// What is typed as `/name argument …`.
struct CommandLine: Equatable {
  var name: String
  /// All behind the name.
  var rest: String

  /// `nil` when the text is a message: it does not begin with one slash, or begins with two.
  init?(_ text: String) {
    guard text.hasPrefix("/"), !text.hasPrefix("//") else { return nil }
    let body = text.dropFirst()
    let name = body.prefix { !$0.isWhitespace }
    self.name = String(name)
    rest = String(String(body.dropFirst(name.count)).trimmed)
  }

  /// The arguments: at most `limit`, the last one being all that is left, as it was typed.
  ///
  /// A word may stand in double quotes, for names with blanks.
  func arguments(limit: Int) -> [String] {
    var words: [String] = []
    var left = Substring(rest)
    while !left.isEmpty, words.count < limit {
      if words.count == limit - 1 {
        words.append(limit == 1 ? Self.unquoted(left) : String(left))
        break
      }
      let word = Self.firstWord(left)
      words.append(Self.unquoted(word))
      left = left.dropFirst(word.count).drop(while: \.isWhitespace)
    }
    return words
  }

  private static func firstWord(_ text: Substring) -> Substring {
    guard text.first == "\"", let end = text.dropFirst().firstIndex(of: "\"") else {
      return text.prefix { !$0.isWhitespace }
    }
    return text[...end]
  }

  static let commas: Set<Character> = [",", "，", "、"]

  /// Names with commas between them.
  static func names(_ text: String) -> [String] {
    text.split(whereSeparator: commas.contains).map { String(String($0).trimmed) }
  }

  /// A word without the quotes around it.
  static func unquoted(_ word: Substring) -> String {
    guard word.count >= 2, word.first == "\"", word.last == "\"" else { return String(word) }
    return String(word.dropFirst().dropLast())
  }
}
