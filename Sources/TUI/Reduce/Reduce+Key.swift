import Terminal

extension State {
  /// Where keys go: what lies over the panes takes them first.
  var keyFocus: Focus {
    if switcher != nil { return .switcher }
    if let help { return help.isFiltering ? .helpFilter : .help }
    if historySearch != nil { return .history }
    if search != nil { return .search }
    return focus == .composer && pasted != nil ? .paste : focus
  }

  /// Enter would send what is typed or pasted.
  public var isComposing: Bool {
    !isFormShown && !isCaptchaShown && !isPicking && [.composer, .paste].contains(keyFocus)
  }

  /// Nothing is open and nothing typed: arrows and Enter act on the list, letters are typed.
  var isPicking: Bool {
    keyFocus == .composer && current == nil && draft.isEmpty
      && Arrangement(state: self, size: size).showsList
  }

  /// Takes in a key, a paste or the mouse.
  mutating func press(_ key: Key) -> [Effect] {
    switch key.code {
    case .focusGained, .focusLost:
      touch()
      return []
    case _ where isBare:
      touch()
      return leaveBare()
    case .paste(let text):
      touch()
      noteSeen()
      paste(text)
      return []
    case .mouse(let mouse):
      touch()
      noteSeen()
      kills.endRun()
      if mouse.action == .press { historySearch = nil }
      return click(mouse)
    case .character, .enter, .tab, .backspace, .escape, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .function:
      return pressed(key)
    }
  }

  private mutating func pressed(_ key: Key) -> [Effect] {
    noteSeen()
    guard let told = notice else { return carryOut(key) }
    let place = keyFocus
    let effects = carryOut(key)
    // What was told before would hide which keys do something in another place.
    if keyFocus != place, notice == told { notice = nil }
    return effects
  }

  private mutating func carryOut(_ key: Key) -> [Effect] {
    let command = chord(with: key) ?? command(for: key)
    touch(for: command, by: key)
    if let command {
      noteVi(command)
      startOver(before: command)
      defer { keepOnCharacter() }
      return perform(command)
    }
    guard case .character(let character) = key.code, key.modifiers.isEmpty else { return [] }
    startTyping()
    type(String(character))
    return tellTyping()
  }

  /// Has drawn anew what a key may change: typing changes the composer alone, and a page the chat.
  private mutating func touch(for command: Command?, by key: Key) {
    guard current != nil, keyFocus == .composer, !isQuitArmed else { return touch() }
    switch command {
    case .some(.edit): return
    case .some(.page): touchChat()
    case .some: touch()
    case nil: if case .character = key.code, key.modifiers.isEmpty { return } else { touch() }
    }
  }

  /// What a key means as the second of two after Ctrl-X.
  private mutating func chord(with key: Key) -> Command? {
    defer { isChordBegun = false }
    return isChordBegun && key == .control("e") ? .editor : nil
  }

  /// A key that is neither Tab nor quits ends a completion and the question whether to quit.
  private mutating func startOver(before command: Command) {
    if !command.completes { completion = nil }
    // The second time counts only when nothing else was done in between.
    let asksAgain = [.enter, .send, .pasted(.sendLines)].contains(command)
    if !asksAgain, command.text != confirming { confirming = nil }
    if command.turnsAway { historySearch = nil }
    if !command.edits { kills.endRun() }
    if !command.asksToQuit { disarm() }
  }

  /// Text is coming: what cannot take it gives way to the composer.
  mutating func startTyping() {
    completion = nil
    disarm()
    vi.isNormal = false
    switch keyFocus {
    case .composer, .history, .search, .filter, .helpFilter, .switcher: break
    case .paste: typePasted()
    case .help:
      help = nil
      startTyping()
    case .list, .members, .messages: focus = .composer
    }
  }

  private mutating func disarm() {
    guard isQuitArmed else { return }
    isQuitArmed = false
    notice = nil
  }

  /// Inserts text where the cursor stands.
  mutating func type(_ text: String) {
    if keyFocus != .history { history.endWalk() }
    kills.endRun()
    editFocused { $0.insert(text) }
  }

  /// Makes a change in the text that has the focus.
  mutating func apply(_ edit: Edit) {
    var kills = kills
    editFocused { edit.apply(to: &$0, &kills) }
    self.kills = kills
  }

  /// The text that has the focus.
  var focusedText: EditBuffer {
    switch keyFocus {
    case .filter: list.filter
    case .history: historySearch?.query ?? draft
    case .search: search?.query ?? draft
    case .switcher: switcher?.query ?? draft
    case .helpFilter: help?.filter ?? draft
    case .composer, .paste, .list, .members, .messages, .help: draft
    }
  }

  /// Changes the text that has the focus.
  mutating func editFocused(_ body: (inout EditBuffer) -> Void) {
    switch keyFocus {
    case .filter:
      body(&list.filter)
      list.isStale = true
    case .history:
      guard var query = historySearch?.query else { return }
      body(&query)
      if query.text != historySearch?.query.text { historySearch?.age = 0 }
      historySearch?.query = query
    case .helpFilter:
      guard var filter = help?.filter else { return }
      body(&filter)
      help?.filter = filter
      help?.scroll = 0
    case .search:
      guard var query = search?.query else { return }
      body(&query)
      lookFor(query)
    case .switcher:
      guard var query = switcher?.query else { return }
      body(&query)
      switcher = Switcher(query: query)
    case .composer, .paste, .list, .members, .messages, .help: editDraft(body)
    }
  }
}
