import Chat

/// Tells whether a message names me.
enum Highlight {
  /// Looks for my nick and my card of the conversation, in any mixture of upper and lower case.
  static func names(me state: State, in message: Message) -> Bool {
    guard message.sender != .me, let profile = state.profile else { return false }
    let own = state.directory.memberLists[message.conversation]?.members
      .first { $0.contact.account == profile.account }
    let names = [profile.nick, own?.card ?? ""].filter { !$0.isEmpty }.map { $0.lowercased() }
    return message.segments.contains { segment in
      guard case .text(let text) = segment else { return false }
      let lowered = text.lowercased()
      return names.contains { holds(lowered, $0) }
    }
  }

  /// A name of Latin letters must stand by itself: `Ann` is not named in `announce`.
  private static func holds(_ text: String, _ name: String) -> Bool {
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      let isInside = isLatin(before) && name.first.map(isLatin) == true
      let goesOn = isLatin(after) && name.last.map(isLatin) == true
      if !isInside && !goesOn { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}
