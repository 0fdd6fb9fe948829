/// Picks the word of a line that an answer can take up.
enum DemoWord {
  /// At most four Han characters or one Latin word of up to twenty letters; `nil` when the line has
  /// none worth repeating.
  static func find(in line: String, isChinese: Bool) -> String? {
    isChinese ? han(in: line) : latin(in: line)
  }

  /// The thing stands at the end of a Chinese phrase more often than not, and of a long phrase the
  /// last three characters are rarely half a word.
  private static func han(in line: String) -> String? {
    let phrases = line.split { character in
      particles.contains(character)
        || !character.unicodeScalars.allSatisfy { DemoReply.isHan($0) }
    }
    guard let phrase = longest(phrases.reversed()), phrase.count >= 2 else { return nil }
    return String(phrase.count <= 4 ? phrase : phrase.suffix(3))
  }

  private static func latin(in line: String) -> String? {
    let words = line.split { !DemoReply.isLatinWordPart($0) }.filter { word in
      (4...20).contains(word.count) && !stopWords.contains(word.lowercased())
        && word.contains(where: \.isLetter)
    }
    return longest(words).map { $0.lowercased() }
  }

  /// The first of the longest.
  private static func longest(_ parts: [Substring]) -> Substring? {
    parts.reduce(nil) { best, part in part.count > (best?.count ?? 0) ? part : best }
  }

  private static let particles: Set<Character> = Set(
    "我你他她它们您的了吗呢吧啊呀哦嗯是在有和跟与就都也还很太不没这那哪谁什么怎么样个会能要想去来到把被给让从对些台本只条张件次位块"
  )
  private static let stopWords: Set<String> = [
    "about", "after", "again", "also", "been", "before", "cannot", "could", "does", "doesn't",
    "don't", "from", "have", "here", "just", "know", "like", "maybe", "much", "really", "should",
    "some", "that", "that's", "their", "them", "then", "there", "they", "this", "very", "want",
    "what", "when", "where", "which", "will", "with", "would", "your",
  ]
}
