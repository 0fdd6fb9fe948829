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
    let names = words.filter { !$0.isEmpty }.map { $0.lowercased() }
    return message.segments.contains { segment in
      guard case .text(let text) = segment else { return false }
      let lowered = text.lowercased()
      return names.contains { occurs($0, in: lowered) && holds(lowered, $0) }
    }
  }

  /// Whether the bytes of a name are anywhere: nearly always not, and the search by characters is
  /// dearer than all else that a message costs.
  private static func occurs(_ name: String, in text: String) -> Bool {
    let (name, text) = (Array(name.utf8), Array(text.utf8))
    guard let first = name.first, name.count <= text.count else { return false }
    return (0...text.count - name.count).contains { start in
      text[start] == first && text[start..<start + name.count].elementsEqual(name)
    }
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
