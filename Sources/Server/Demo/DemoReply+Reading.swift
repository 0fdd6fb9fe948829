extension DemoReply {
  /// A question by its mark or by its last word.
  static func isQuestion(_ line: String) -> Bool {
    let text = line.filter { !$0.isWhitespace }
    return text.contains("?") || text.contains("？")
      || ["吗", "呢", "么"].contains { text.hasSuffix($0) }
  }

  /// Whether a lower-case line holds one of the words.
  static func holds(_ line: String, oneOf words: [String]) -> Bool {
    let padded = " " + line.split { !isLatinWordPart($0) }.joined(separator: " ") + " "
    return words.contains { word in
      word.allSatisfy(\.isASCII) ? padded.contains(" " + word + " ") : line.contains(word)
    }
  }

  /// The language to answer in: that of the line, or the speaker's own for `???` and the like.
  static func isChinese(_ line: String, or speaker: DemoPerson) -> Bool {
    if line.unicodeScalars.contains(where: isHan) { return true }
    if line.contains(where: isLatinWordPart) { return false }
    return speaker.nick.unicodeScalars.contains(where: isHan)
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic
  }

  static func isLatinWordPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "'")
  }
}
