/// The beginning of an answer that could not be read, made fit for a log.
enum RawHead {
  /// How much of an answer is shown.
  static let size = 200
  /// Longer runs of letters and digits may be tokens.
  static let longestWord = 11

  /// Control characters as escapes, runs that may be tokens as their length.
  ///
  /// `isSecret` hides all letters and digits: the answers of check and login hold verify codes.
  static func text(_ bytes: [UInt8], isSecret: Bool = false) -> String {
    var text = ""
    var word = ""
    for scalar in String(decoding: bytes.prefix(size), as: UTF8.self).unicodeScalars {
      if isWordPart(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        text += masked(word, isSecret: isSecret) + Self.shielded(scalar)
        word = ""
      }
    }
    let rest = bytes.count > size ? "… (\(bytes.count) bytes)" : ""
    return text + masked(word, isSecret: isSecret) + rest
  }

  private static func masked(_ word: String, isSecret: Bool) -> String {
    let isHidden = word.count > longestWord || (isSecret && word.count > 1)
    return isHidden ? "<\(word.count)>" : word
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", "@", "*", "_", "-", "!": true
    default: false
    }
  }

  /// What a terminal would act upon, as its number.
  private static func shielded(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
      .paragraphSeparator:
      "\\u{\(String(scalar.value, radix: 16))}"
    default: String(scalar)
    }
  }
}
