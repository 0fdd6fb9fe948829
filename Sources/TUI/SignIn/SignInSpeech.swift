import Terminal

/// Says phrases in the person's language, and in both where there is room.
struct SignInSpeech {
  let language: Language
  let charset: Charset

  /// Speaks as the terminal can show it.
  init(_ environment: Environment) {
    language = environment.language
    charset = environment.charset
  }

  /// One language; English where Han cannot be shown.
  func one(_ phrase: Phrase) -> String {
    charset == .ascii ? phrase.english : phrase.text(language)
  }

  /// Both languages; English alone where Han cannot be shown, a word alone that is the same in both.
  func both(_ phrase: Phrase) -> String {
    charset == .ascii || phrase.chinese == phrase.english ? one(phrase) : phrase.both(language)
  }

  /// Both languages where they fit into so many cells, else one.
  func fitting(_ phrase: Phrase, columns: Int) -> String {
    let both = both(phrase)
    return self.columns(of: both) <= columns ? both : one(phrase)
  }

  /// Both languages as a label, the first padded so that the second stands in line with others.
  func label(_ phrase: Phrase) -> String {
    guard charset == .unicode else { return phrase.english }
    let first = phrase.text(language)
    let second = phrase.text(language == .chinese ? .english : .chinese)
    let width = language == .chinese ? 6 : 9
    return first + String(repeating: " ", count: max(1, width - columns(of: first))) + second
  }

  /// What follows from the address as it is typed.
  func aside(of address: ServerAddress) -> String {
    let scheme = "\(address.scheme.rawValue)://"
    if address.isSchemeAssumed { return isChinese ? "按 \(scheme) assumed" : "\(scheme) assumed" }
    switch address.scheme {
    case .https: return charset == .unicode ? "TLS ✓" : "TLS ok"
    case .http where address.isLoopback: return isChinese ? "本机 loopback" : "loopback"
    case .http: return isChinese ? "明文! in the clear" : "in the clear!"
    }
  }

  /// What an account is.
  var digits: String { isChinese ? "5–10 位数字 digits" : "5-10 digits" }

  private var isChinese: Bool { language == .chinese && charset == .unicode }

  /// Cells taken once shielded.
  func columns(of text: String) -> Int { Glyph.columns(of: text, charset: charset) }
}
