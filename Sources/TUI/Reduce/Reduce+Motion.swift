import Chat
import Terminal

extension State {
  /// Goes down by rows in what has the focus, or up.
  mutating func move(_ rows: Int) {
    switch keyFocus {
    case .composer: moveInComposer(rows)
    case .history: searchHistory(-rows)
    case .search: searchFurther(isOlder: rows < 0)
    case .paste: break
    case .list, .filter: list.select(list.selectedIndex + rows)
    case .members: scrollMembers(rows)
    case .messages: selectMessage(step: rows)
    case .help, .helpFilter: scrollHelp(rows)
    case .switcher:
      guard let switcher else { return }
      let last = max(0, switcher.matches(in: self).count - 1)
      self.switcher?.selected = min(last, max(0, switcher.selected + rows))
    }
  }

  /// Goes down by pages in what has the focus, or up; the composer scrolls the chat.
  mutating func page(_ pages: Int) {
    let layout = Layout(state: self, size: size)
    switch keyFocus {
    case .composer, .paste, .history, .search, .messages:
      scrollChat(up: -pages * max(1, (layout.chat?.rows ?? 1) - 1))
    case .list, .filter: move(pages * max(1, (layout.list?.rows ?? 1) - 1))
    case .members: scrollMembers(pages * max(1, (layout.members?.rows ?? 2) - 2))
    case .help, .helpFilter: scrollHelp(pages * max(1, layout.overlay.rows - 1))
    case .switcher: break
    }
  }

  /// Goes to the first or the last row.
  mutating func moveToEdge(isEnd: Bool) { move(isEnd ? 1_000_000 : -1_000_000) }

  /// Scrolls the chat by rows, up when positive.
  ///
  /// Beyond the first row comes what was cleared away.
  mutating func scrollChat(up rows: Int) {
    guard let id = current, let flow = ChatFlow(state: self, size: size) else { return }
    let viewport = flow.scrolled(by: rows)
    if rows > 0, flow.conversation.scrollback.floor > 0, viewport == flow.oldest {
      change(id) { $0.scrollback.restore() }
      guard let flow = ChatFlow(state: self, size: size) else { return }
      return setViewport(flow.scrolled(by: rows))
    }
    setViewport(viewport)
  }

  /// Goes to the first message.
  mutating func scrollToOldest() {
    guard let id = current else { return }
    change(id) { $0.scrollback.restore() }
    if let flow = ChatFlow(state: self, size: size) { setViewport(flow.oldest) }
  }

  /// Goes to the line above what is new.
  mutating func scrollToUnreadLine() {
    guard let id = current, let line = conversation?.unreadLine else {
      return inform(Phrase("没有未读线", "nothing new here"))
    }
    if let index = conversation?.scrollback.index(of: line.first),
      index < conversation?.scrollback.floor ?? 0
    {
      change(id) { $0.scrollback.restore() }
    }
    if let flow = ChatFlow(state: self, size: size) { setViewport(flow.showing(line.first)) }
  }

  /// Shows another part of the open conversation.
  mutating func setViewport(_ viewport: Viewport) {
    guard let id = current, let before = conversation?.viewport else { return }
    // At the end of a conversation other things hold, as for what is unread.
    if (before == .following) != (viewport == .following) { touch() }
    change(id) { $0.viewport = viewport }
  }

  private mutating func scrollMembers(_ rows: Int) {
    let shown = max(0, (Layout(state: self, size: size).members?.rows ?? 1) - 1)
    let last = max(0, orderedMembers.count - shown)
    membersScroll = min(last, max(0, min(last, membersScroll) + rows))
  }

  private mutating func scrollHelp(_ rows: Int) {
    guard let help else { return }
    let shown = Layout(state: self, size: size).overlay.rows
    let pane = HelpPane(state: self, help: help)
    let here = pane.first(rows: shown)
    self.help?.scroll = max(0, min(here + rows, pane.lines.count - shown))
  }
}
