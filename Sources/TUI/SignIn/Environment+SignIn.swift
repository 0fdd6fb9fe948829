import Terminal

extension Environment {
  /// Both languages where they fit into so many cells, else the person's.
  func fitting(_ phrase: Phrase, columns: Int) -> String {
    let both = label(phrase)
    return self.columns(of: both) <= columns ? both : text(phrase)
  }

  /// Both languages, the first padded so that the second stands in line with others.
  func alignedLabel(_ phrase: Phrase) -> String {
    guard charset.drawsChineseWords else { return phrase.english }
    let first = phrase.text(language)
    let second = phrase.text(language == .chinese ? .english : .chinese)
    let width = language == .chinese ? 6 : 9
    return first + String(repeating: " ", count: max(1, width - columns(of: first))) + second
  }

  /// That Han is spelled, where the locale is to blame for it.
  var localeComplaint: Phrase? {
    let name = localeName.lowercased()
    let isUTF8 = name.contains("utf-8") || name.contains("utf8")
    return charset.drawsHan || isUTF8 ? nil : SignInWords.localeNotUTF8(localeName)
  }

  /// What follows from the address as it is typed.
  func aside(of address: ServerAddress) -> String {
    let scheme = "\(address.scheme.rawValue)://"
    if address.isSchemeAssumed {
      return shownLanguage == .chinese ? "按 \(scheme) assumed" : "\(scheme) assumed"
    }
    switch address.scheme {
    case .https: return charset == .unicode ? "TLS ✓" : "TLS ok"
    case .http where address.isLoopback:
      return shownLanguage == .chinese ? "本机 loopback" : "loopback"
    case .http: return shownLanguage == .chinese ? "明文! in the clear" : "in the clear!"
    }
  }

  /// What an account is.
  var digits: String { shownLanguage == .chinese ? "5–10 位数字 digits" : "5-10 digits" }

}
