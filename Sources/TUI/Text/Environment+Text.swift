import Terminal

extension Environment {
  /// The language that this terminal can show: English where it has not all of the Chinese words.
  var shownLanguage: Language { charset.drawsChineseWords ? language : .english }

  /// A phrase in the person's language.
  func text(_ phrase: Phrase) -> String { phrase.text(shownLanguage) }

  /// A label: both languages where the terminal can show both.
  func label(_ phrase: Phrase) -> String {
    charset.drawsChineseWords ? phrase.both(language) : phrase.english
  }

  /// Both languages with a dot between them, where the terminal can show both.
  func dotted(_ phrase: Phrase) -> String {
    guard charset.drawsChineseWords else { return phrase.english }
    let dot = chrome("·")
    return switch language {
    case .chinese: "\(phrase.chinese) \(dot) \(phrase.english)"
    case .english: "\(phrase.english) \(dot) \(phrase.chinese)"
    }
  }

  /// The program's own signs, as far as the terminal can show them.
  func chrome(_ signs: String) -> String { charset.chrome(signs) }

  /// Text from anywhere as glyphs that are safe to draw.
  func glyphs(_ text: String) -> [Glyph] { Glyph.shielded(text, charset: charset) }

  /// Cells that `text` takes.
  func columns(of text: String) -> Int { Glyph.columns(of: text, charset: charset) }
}
