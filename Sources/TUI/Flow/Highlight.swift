import Chat

/// Tells whether a message concerns me.
enum Highlight {
  /// Looks for my nick, my card of the conversation and the words of the settings, in any mixture of
  /// upper and lower case.
  static func names(me state: State, in message: Message) -> Bool {
    guard message.sender != .me, let profile = state.profile else { return false }
    let own = state.directory.memberLists[message.conversation]?.members
      .first { $0.contact.account == profile.account }
    let words = [profile.nick, own?.card ?? ""] + state.settings.highlightWords
    return message.segments.contains { segment in
      guard case .text(let text) = segment else { return false }
      return words.contains { !$0.isEmpty && names($0, in: text) }
    }
  }

  private static func names(_ word: String, in text: String) -> Bool {
    guard mayOccur(word, in: text) else { return false }
    let word = word.lowercased()
    let text = text.lowercased()
    return holds(text, word)
  }

  /// Whether the bytes of a word may be anywhere: nearly always not, and the search by characters is
  /// dearer than all else that a message costs.
  ///
  /// Letters of other scripts than ours and Han may have a small form of any bytes.
  private static func mayOccur(_ word: String, in text: String) -> Bool {
    var (word, text) = (word, text)
    return word.withUTF8 { word in
      text.withUTF8 { text in
        guard !word.contains(where: mayHaveCase), let first = word.first.map(small) else {
          return true
        }
        guard word.count <= text.count else { return false }
        return (0...text.count - word.count).contains { start in
          small(text[start]) == first
            && word.indices.allSatisfy { small(word[$0]) == small(text[start + $0]) }
        }
      }
    }
  }

  /// The first byte of a letter outside ASCII and Han.
  private static func mayHaveCase(_ byte: UInt8) -> Bool {
    (0xC2...0xE2).contains(byte) || byte >= 0xEA
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// A word of letters must stand by itself, `Ann` is not named in `announce`; Han has no gaps.
  private static func holds(_ text: String, _ name: String) -> Bool {
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      let isInside = isSpaced(before) && name.first.map(isSpaced) == true
      let goesOn = isSpaced(after) && name.last.map(isSpaced) == true
      if !isInside && !goesOn { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  /// Of a script that parts its words by blanks, as those before the radicals of Han do.
  private static func isSpaced(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value < 0x2E80 else { return false }
    return character.isLetter || character.isNumber
  }
}
