import Chat
import Terminal

extension State {
  /// Opens, closes and focuses panes.
  mutating func changePanes(_ command: PaneCommand) {
    switch command {
    case .toggleList: toggleList()
    case .toggleMembers: toggleMembers()
    case .back: back()
    case .startFilter:
      if help != nil {
        help?.isFiltering = true
      } else {
        focusList()
        focus = .filter
      }
    case .startCommand: startCommand()
    case .fold: setFolded(true)
    case .unfold: setFolded(false)
    case .help: help = help == nil ? HelpState() : nil
    case .switcher: switcher = switcher == nil ? Switcher() : nil
    }
  }

  /// Begins a command in the composer, unless what is typed behind a draft would go out with it.
  private mutating func startCommand() {
    guard draft.isEmpty, pasted == nil else {
      return warn(
        Phrase("输入栏里有字：先发送或清空，再输入命令", "a draft is in the way of a command: send or clear it first")
      )
    }
    focus = .composer
    editDraft { $0.insert("/") }
  }

  /// Turns to the list, and selects what is open.
  mutating func focusList() {
    isListHidden = false
    help = nil
    focus = .list
    let place = current.flatMap { current in
      list.rows.firstIndex { $0.conversation == current }
    }
    list.select(place ?? list.selectedIndex)
  }

  /// Towards the list, and from there back to the composer.
  ///
  /// Takes no text away.
  private mutating func back() {
    switch keyFocus {
    case .switcher: switcher = nil
    case .history: historySearch = nil
    case .search: leaveSearch()
    case .paste: _ = decide(.drop)
    case .help:
      if help?.filter.isEmpty == false { help?.filter = EditBuffer() } else { help = nil }
    case .helpFilter: leaveHelpFilter()
    case .filter: leaveFilter()
    case .members, .messages: focus = .composer
    case .composer: focusList()
    case .list: focus = .composer
    }
  }

  /// Shows all of the help again.
  mutating func leaveHelpFilter() {
    help?.filter = EditBuffer()
    help?.isFiltering = false
  }

  /// Lists everything again.
  mutating func leaveFilter() {
    list.filter = EditBuffer()
    list.isStale = true
    focus = .list
  }

  /// In one pane goes between list and chat; else hides or shows the list.
  private mutating func toggleList() {
    if Arrangement(state: self, size: size).isOnePane {
      if focus == .list || focus == .filter {
        if current != nil { focus = .composer }
      } else {
        focusList()
      }
    } else {
      isListHidden.toggle()
      if isListHidden, focus == .list || focus == .filter { focus = .composer }
    }
  }

  /// In one pane goes between members and chat; else hides or shows the members.
  mutating func toggleMembers() {
    guard hasMembers else { return warn(Words.noMembers) }
    membersScroll = 0
    if size.columns < Arrangement.wideColumns {
      focus = focus == .members ? .composer : .members
    } else {
      wantsMembers = !Arrangement(state: self, size: size).showsMembers
      if wantsMembers == false, focus == .members { focus = .composer }
    }
  }

  private mutating func setFolded(_ isFolded: Bool) {
    guard let section = list.selected?.section else { return }
    list.folding[section] = isFolded
    if isFolded { list.selection = ListPlace(section: section, conversation: nil) }
    list.isStale = true
  }

  /// Opens the selected conversation, or folds or opens the selected section.
  mutating func openSelected() -> [Effect] {
    guard let row = list.selected else { return [] }
    switch row.content {
    case .conversation(let id):
      if !list.filter.isEmpty { leaveFilter() }
      return open(id)
    case .header(_, _, let isFolded): setFolded(!isFolded)
    }
    return []
  }
}
