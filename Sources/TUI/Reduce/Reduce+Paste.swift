import Chat

extension State {
  /// The paste in the open conversation's draft that is not decided about.
  var pasted: Pasted? { conversation?.pasted }

  /// The paste can go out as one message with the draft, or stand behind the command there.
  var canSendPaste: Bool { isCommandTyped || fits { [$0] } }

  /// It can go out line by line.
  var canSendLinesOfPaste: Bool { !isCommandTyped && fits(Pasted.lines) }

  private var isCommandTyped: Bool { draft.text.hasPrefix("/") }

  /// Whether draft and paste are no more messages than are sent at once; what is far too long is not
  /// even cut.
  private func fits(_ messages: (String) -> [String]) -> Bool {
    guard let pasted, pasted.text.utf8.count <= Self.mostParts * (MessageParts.limit + 1) else {
      return false
    }
    var whole = draft
    whole.insert(pasted.text)
    return messages(whole.text).flatMap(MessageParts.split).count <= Self.mostParts
  }

  /// Takes in a paste: a short line is typed, more becomes an object that nothing sends by itself.
  mutating func paste(_ text: String) {
    if keyFocus != .paste { startTyping() }
    if let current, keyFocus == .paste || keyFocus == .composer && Pasted.isObject(text) {
      notice = nil
      let all = (pasted?.text ?? "") + text
      return change(current) { $0.pasted = Pasted(text: all) }
    }
    type(text.hasSuffix("\n") && !Pasted.isObject(text) ? String(text.dropLast()) : text)
  }

  /// Does with the paste what the person chose.
  mutating func decide(_ choice: Pasted.Choice) -> [Effect] {
    guard let current, let pasted else { return [] }
    switch choice {
    case .sendLines: return sendLinesOfPaste()
    case .join:
      let line = Pasted.lines(pasted.text).map(\.trimmed).joined(separator: " ")
      change(current) { $0.pasted = Pasted(text: line) }
      typePasted()
    case .edit: typePasted()
    case .drop:
      change(current) { conversation in
        conversation.draft.offer(pasted.text)
        conversation.pasted = nil
      }
      inform(Phrase("粘贴的没有要，Ctrl-_ 取回", "paste dropped, Ctrl-_ brings it back"))
    }
    return []
  }

  /// Makes the paste a part of the draft.
  mutating func typePasted() {
    guard let current, let pasted else { return }
    change(current) { conversation in
      conversation.draft.insert(pasted.text)
      conversation.pasted = nil
    }
  }

  /// Sends draft and paste as one message, without the line end that a paste of lines ends in.
  ///
  /// Only what was typed can be a command: a pasted path is none.
  mutating func sendPasted() -> [Effect] {
    guard !isCommandTyped else {
      typePasted()
      return submit()
    }
    return sendWithPaste { [$0.hasSuffix("\n") ? String($0.dropLast()) : $0] }
  }

  private mutating func sendLinesOfPaste() -> [Effect] {
    guard !isCommandTyped else {
      warn(Phrase("命令不能逐行发送", "a command is not sent line by line"))
      return []
    }
    guard isSureToSendLines() else { return [] }
    return sendWithPaste(Pasted.lines)
  }

  /// Asks once before many messages go out, for nothing brings them back.
  private mutating func isSureToSendLines() -> Bool {
    guard let pasted else { return false }
    let count = Pasted.lines(pasted.text).count
    // More than can be sent is refused anyway.
    guard (Pasted.handful + 1...Self.mostParts).contains(count), confirming != pasted.text else {
      confirming = nil
      return true
    }
    confirming = pasted.text
    warn(Phrase("要分 \(count) 条发出，再按一次就发", "\(count) messages; again sends them"))
    return false
  }

  /// What cannot be sent stays as it is.
  private mutating func sendWithPaste(_ messages: (String) -> [String]) -> [Effect] {
    guard let current, let pasted else { return [] }
    var whole = draft
    whole.insert(pasted.text)
    let outcome = send(messages(whole.text), to: current)
    if case .done = outcome {
      history.add(whole.text)
      change(current) { conversation in
        conversation.draft = EditBuffer()
        conversation.pasted = nil
      }
    }
    return noting(outcome)
  }
}
