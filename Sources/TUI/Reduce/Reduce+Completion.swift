import Chat

extension State {
  /// Tab: completes the word before the cursor, in turn with each press; with an empty composer, or
  /// away from it, moves the focus.
  mutating func complete(forward: Bool) {
    guard keyFocus == .composer, !draft.isEmpty else { return moveFocus(forward: forward) }
    let step = forward ? 1 : -1
    if var completion {
      let count = completion.candidates.count
      completion.index = (completion.index + step + count) % count
      self.completion = completion
      return showCompletion()
    }
    guard let completion = Completer(state: self).completion(forward: forward) else { return }
    self.completion = completion
    showCompletion()
  }

  private mutating func showCompletion() {
    guard let completion else { return }
    editDraft { draft in
      draft.remove(completion.start - draft.cursor)
      draft.insert(completion.candidates[completion.index])
    }
  }

  /// The composer, the list, and the members where they are shown.
  private mutating func moveFocus(forward: Bool) {
    let arrangement = Arrangement(state: self, size: size)
    var order: [Focus] = [.composer, .list]
    if arrangement.showsMembers { order.append(.members) }
    let place = order.firstIndex(of: focus) ?? 0
    let next = order[(place + (forward ? 1 : order.count - 1)) % order.count]
    if next == .list { focusList() } else { focus = next }
  }
}

/// Finds what the word before the cursor may become.
struct Completer {
  let state: State

  /// `nil` when there is nothing to complete or nothing fits.
  func completion(forward: Bool) -> Completion? {
    let before = state.draft.before
    var start = (before.lastIndex { $0.isWhitespace } ?? -1) + 1
    // A face follows a text without a blank: only from its slash on it is completed.
    if start > 0 || before.first != "/",
      let slash = before.lastIndex(of: "/"), slash > start, !faces(before[(slash + 1)...]).isEmpty
    {
      start = slash
    }
    let word = String(before[start...])
    let candidates = candidates(word, at: start, line: String(before[..<start]))
    guard !candidates.isEmpty else { return nil }
    return Completion(
      candidates: candidates,
      index: forward ? 0 : candidates.count - 1,
      start: start
    )
  }

  private func candidates(_ word: String, at start: Int, line: String) -> [String] {
    if word.hasPrefix("/"), !word.hasPrefix("//") {
      let faces = faces(word.dropFirst())
      return start == 0 ? commands(String(word.dropFirst())) + faces : faces
    }
    if let line = CommandLine(line), line.rest.isEmpty { return arguments(of: line.name, word) }
    return nicks(word, isFirst: start == 0)
  }

  /// Faces by name, reading or initials; none for a slash alone, which means a command.
  private func faces<Text: Collection<Character>>(_ word: Text) -> [String] {
    word.isEmpty ? [] : Face.matching(String(word)).map(\.typed)
  }

  private func commands(_ word: String) -> [String] {
    let wanted = word.lowercased()
    return CommandTable.entries.compactMap { entry in
      if entry.name.hasPrefix(wanted) { return "/\(entry.name) " }
      return entry.alias.hasPrefix(wanted) ? "/\(entry.alias) " : nil
    }
  }

  private func arguments(of command: String, _ word: String) -> [String] {
    switch CommandTable.entry(named: command)?.name {
    case "status":
      return Presence.allCases.map(\.rawValue).filter { $0.hasPrefix(word) && $0 != "offline" }
    case "msg", "query", "goto":
      let names = state.everyConversation.map { state.name(of: $0) }
      return names.filter { starts($0, word) }.map { $0.contains(" ") ? "\"\($0)\" " : "\($0) " }
    default: return []
    }
  }

  /// Names of those who can be meant, in any mixture of upper and lower case; an `@` stays.
  private func nicks(_ word: String, isFirst: Bool) -> [String] {
    let at = word.hasPrefix("@") ? "@" : ""
    let wanted = String(word.dropFirst(at.count))
    guard !wanted.isEmpty || !at.isEmpty else { return [] }
    let suffix = isFirst && at.isEmpty ? ": " : " "
    return names.filter { starts($0, wanted) }.map { at + $0 + suffix }
  }

  private var names: [String] {
    switch state.current {
    case .contact(let contact): [state.name(of: contact)]
    case .group, .discussion: state.orderedMembers.map(\.displayName)
    case nil: []
    }
  }

  private func starts(_ name: String, _ word: String) -> Bool {
    name.lowercased().hasPrefix(word.lowercased())
  }
}
