import Chat

extension State {
  /// Begins to search the open conversation, or goes to an older match.
  mutating func searchMessages() {
    guard let conversation else { return warn(Words.nothingOpen) }
    guard search == nil else { return searchFurther(isOlder: true) }
    (help, switcher, historySearch, completion) = (nil, nil, nil, nil)
    focus = .composer
    search = MessageSearch(viewport: conversation.viewport, start: selectedMessage)
    selectedMessage = nil
  }

  /// The query has changed: the newest match from where the search began is shown.
  mutating func lookFor(_ query: EditBuffer) {
    guard query.text != search?.query.text else {
      search?.query = query
      return
    }
    search?.query = query
    sought = query.text
    selectedMessage = nil
    if let match = match(from: search?.start, isOlder: true, including: true) { show(match) }
  }

  /// Enter: the messages take the keys, at the match; without one nothing has happened.
  mutating func endSearch() {
    guard selectedMessage != nil else { return leaveSearch() }
    search = nil
    focus = .messages
  }

  /// Gives the search up and shows what was shown before.
  mutating func leaveSearch() {
    guard let search else { return }
    self.search = nil
    selectedMessage = nil
    setViewport(search.viewport)
  }

  /// Goes from the selected message to the next match.
  mutating func searchFurther(isOlder: Bool) {
    guard !sought.isEmpty else { return warn(Phrase("先搜索：Alt-s", "search first: Alt-s")) }
    if let match = match(from: selectedMessage, isOlder: isOlder, including: false) {
      show(match)
    } else {
      let way =
        isOlder ? Phrase("更早的里没有", "nothing older has") : Phrase("更新的里没有", "nothing newer has")
      warn(way + Phrase(" \(sought)", " \(sought)"))
    }
  }

  /// Searches at once for what a command names.
  mutating func search(for text: String) -> CommandEntry.Outcome {
    withConversation { state, _ in
      state.sought = text
      guard let match = state.match(from: nil, isOlder: true, including: true) else {
        return .refused(Phrase("没有找到 \(text)", "nothing says \(text)"))
      }
      if state.isLinear {
        state.help = HelpState(content: .found(text))
      } else {
        state.focus = .messages
        state.show(match)
      }
      return .done()
    }
  }

  /// Every message of the open conversation that holds a text, oldest first.
  func messages(holding text: String) -> [Message] {
    let words = MessageText(state: self)
    return conversation?.scrollback.entries.compactMap { entry in
      guard case .message(let message) = entry,
        NameSearch.contains(words.text(of: message), text)
      else { return nil }
      return message
    } ?? []
  }

  private func match(from start: MessageID?, isOlder: Bool, including: Bool) -> MessageID? {
    guard let scrollback = conversation?.scrollback, !sought.isEmpty else { return nil }
    let entries = scrollback.entries
    let place = start.flatMap { scrollback.index(of: $0) }
    let words = MessageText(state: self)
    let isMatch = { (entry: Entry) -> Bool in
      guard case .message(let message) = entry else { return false }
      return NameSearch.contains(words.text(of: message), sought)
    }
    if isOlder {
      let end = place.map { including ? $0 + 1 : $0 } ?? entries.count
      return entries[..<end].last(where: isMatch)?.id
    }
    let begin = place.map { including ? $0 : $0 + 1 } ?? 0
    return entries[begin...].first(where: isMatch)?.id
  }

  /// Selects an entry and brings it into sight, also what was cleared away.
  mutating func show(_ id: MessageID) {
    guard let current, let index = conversation?.scrollback.index(of: id) else { return }
    if index < conversation?.scrollback.floor ?? 0 { change(current) { $0.scrollback.restore() } }
    selectedMessage = id
    guard let flow = ChatFlow(state: self, size: size),
      !flow.visibleRows().contains(where: { $0.entry == id })
    else { return }
    setViewport(flow.around(id))
  }
}
