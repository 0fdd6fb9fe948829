import Chat

extension PlainPrinter {
  mutating func noticeLines(_ state: State) -> [String] {
    defer { notice = state.notice }
    guard let shown = state.notice, shown != notice else { return [] }
    return [(shown.kind == .problem ? "! " : "- ") + state.environment.text(shown.phrase)]
  }

  /// The link, when it is another than before; not each try.
  mutating func linkLines(_ state: State) -> [String] {
    defer { link = state.link }
    guard !state.isFormShown, state.link != link else { return [] }
    if case .relinking = state.link, case .relinking = link { return [] }
    return [
      "~ " + state.environment.text(LinkWords.long(state.link, latency: nil, canPressR: false))
    ]
  }

  /// The person's own presence, when it is another than before.
  mutating func presenceLines(_ state: State) -> [String] {
    defer { presence = state.profile?.presence }
    guard !state.isFormShown, let before = presence, let now = state.profile?.presence,
      now != before
    else { return [] }
    return [
      "~ " + state.environment.text(SignInWords.presence + Phrase("：", ": ") + now.choicePhrase)
    ]
  }

  /// Another conversation is open: what waits in the others.
  mutating func openedLines(_ state: State) -> [String] {
    defer { current = state.current }
    guard let opened = state.current, opened != current else { return [] }
    let waiting = state.active.compactMap { id in
      state.badge(of: id).map { "\(state.name(of: id)) \($0)" }
    }
    let words = state.environment.text(Words.unread)
    let comma = state.environment.text(Words.listComma)
    return ["-- \(state.name(of: opened))"]
      + (waiting.isEmpty ? [] : ["\(words): " + waiting.joined(separator: comma)])
  }

  mutating func listLines(_ state: State) -> [String] {
    let isInList = state.focus == .list && !state.isFormShown
    defer { wasInList = isInList }
    guard isInList, !wasInList else { return [] }
    var open = state
    for row in state.list.rows { open.list.folding[row.section] = false }
    return Listing(state: open).rows().map { row in
      switch row.content {
      case .header(let title, let count, _): return "\(title) \(count)"
      case .conversation(let id):
        let number = state.number(of: id).map { "\($0): " } ?? ""
        let presence: String
        switch id {
        case .contact(let contact):
          let phrase = state.directory.presence(of: contact).choicePhrase
          presence = " (\(state.environment.text(phrase)))"
        case .group, .discussion: presence = ""
        }
        let badge = state.badge(of: id).map { " \($0)" } ?? ""
        return "  \(number)\(state.name(of: id))\(presence)\(badge)"
      }
    }
  }

  mutating func memberLines(_ state: State) -> [String] {
    let shows = state.wantsMembers == true
    defer { showedMembers = shows }
    guard shows != showedMembers, let id = state.current,
      let members = state.directory.memberLists[id]?.members
    else { return [] }
    return members.map { member in
      let presence = state.environment.text(state.presence(of: member).choicePhrase)
      return "  \(member.displayName) (\(presence))"
    }
  }

  /// What covers the panes elsewhere; details come in two steps, so the last line tells the news.
  mutating func helpLines(_ state: State) -> [String] {
    // Of the help without the keys, of which none means anything here.
    let lines =
      switch state.help?.content {
      case nil: [HelpPane.Line]()
      case .help:
        HelpPane.lines(
          HelpPane.commands,
          holding: state.help?.filter.text ?? "",
          in: state.environment
        )
      case .details, .settings, .keys, .message, .outbox, .faces, .found,
        .ignored:
        state.help.map { HelpPane(state: state, help: $0).lines } ?? []
      }
    defer { reading = lines.last }
    guard let last = lines.last, last != reading else { return [] }
    return lines.map { line in
      switch line {
      case .headline(let phrase), .text(let phrase): state.environment.text(phrase)
      case .entry(let key, let phrase): "  \(key)  \(state.environment.text(phrase))"
      case .picture(let row): row
      case .blank: ""
      }
    }
  }
}
