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
    if word.hasPrefix(":"), word.count > 1 {
      return Emoji.matching(String(word.dropFirst())).map(\.text)
    }
    let isAction = CommandLine(line).map { $0.name == "bind" && !$0.rest.isEmpty } ?? false
    if word.hasPrefix("/"), !word.hasPrefix("//"), !isAction {
      let faces = faces(word.dropFirst())
      return start == 0 ? commands(String(word.dropFirst())) + faces : faces
    }
    if let line = CommandLine(line) {
      if let arguments = arguments(of: line, word) {
        let query = NameQuery(unquoted(word))
        return arguments.filter { query.begins(unquoted($0)) }
      }
      if line.rest.isEmpty { return [] }
    }
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

  /// What the usage of a command allows as its next word; `nil` where that is free text.
  private func arguments(of line: CommandLine, _ word: String) -> [String]? {
    guard let entry = CommandTable.entry(named: line.name) else { return nil }
    let place = line.arguments(limit: .max).count
    let usage = entry.usage.filter { !"[]".contains($0) }.split(separator: " ").dropFirst()
    guard let options = usage.dropFirst(place).first?.split(separator: "|") else { return nil }
    let words = options.flatMap { option -> [String] in
      switch option {
      case "NAME": people(of: entry.name).map(quoted)
      case "NAME,NAME": people(of: entry.name).map { listed(word) + $0 }
      case "SETTING": SettingsTable.entries.map { "\($0.name) " }
      case "VALUE": values(of: line.arguments(limit: .max).first ?? "")
      case "ACTION": Command.named.map(\.name) + CommandTable.entries.map { "/\($0.name)" }
      case "CATEGORY": state.directory.roster.categories.map { quoted($0.name) }
      default: option == option.lowercased() ? [String(option)] : []
      }
    }
    return words.isEmpty ? nil : words
  }

  /// Whom the `NAME` of a command can mean.
  private func people(of command: String) -> [String] {
    switch command {
    case "accept", "refuse": state.pleas.reversed().map { state.name(of: $0.contact) }
    case "expel": state.orderedMembers.filter { !state.isMe($0) }.map(\.displayName)
    case "ignore": state.ignorable.map { state.name(of: $0, in: state.current) }
    default: state.everyConversation.map { state.name(of: $0) }
    }
  }

  /// What a setting may be, as far as it can be listed, and what it is.
  private func values(of setting: String) -> [String] {
    guard let setting = SettingsTable.entry(named: setting) else { return [] }
    let value = setting.value(in: state.settings)
    return setting.words.contains(value) || value.isEmpty
      ? setting.words : setting.words + [value]
  }

  /// The names of a list that are there already, with the comma behind them.
  private func listed(_ word: String) -> String {
    word.lastIndex(where: CommandLine.commas.contains).map { String(word[...$0]) } ?? ""
  }

  /// Without the quote in front, which a word may or may not have yet.
  private func unquoted(_ word: String) -> String { String(word.drop { $0 == "\"" }) }

  private func quoted(_ name: String) -> String { name.contains(" ") ? "\"\(name)\" " : "\(name) " }

  /// Names of those who can be meant, in any mixture of upper and lower case; an `@` stays.
  private func nicks(_ word: String, isFirst: Bool) -> [String] {
    let at = word.hasPrefix("@") ? "@" : ""
    let query = NameQuery(word.dropFirst(at.count))
    guard !query.isEmpty || !at.isEmpty else { return [] }
    let suffix = isFirst && at.isEmpty ? ": " : " "
    return names.filter(query.begins).map { at + $0 + suffix }
  }

  private var names: [String] {
    switch state.current {
    case .contact(let contact): [state.name(of: contact)]
    case .group, .discussion: state.orderedMembers.map(\.displayName)
    case nil: []
    }
  }
}
