import Chat
import Terminal

extension State {
  /// Acts on the messages of the open conversation.
  mutating func perform(_ command: MessageCommand) -> [Effect] {
    switch command {
    case .select: selectLastMessage()
    case .reply: return noting(reply(to: selected, with: nil))
    case .copy: return noting(copy(selected))
    case .open: return noting(open(selected))
    case .resend: return resendSelected()
    case .details: showMessage()
    case .mention(let isOlder): goToMention(isOlder: isOlder)
    case .search: searchMessages()
    case .searchFurther(let isOlder): searchFurther(isOlder: isOlder)
    }
    return []
  }

  /// Turns the focus to the messages, at the newest one that is shown.
  private mutating func selectLastMessage() {
    guard let rows = ChatFlow(state: self, size: size)?.visibleRows(), let row = rows.last else {
      return warn(Phrase("这里没有消息", "no messages here"))
    }
    search = nil
    focus = .messages
    selectedMessage = row.entry
  }

  /// Selects the next entry, or the one before, and brings it into sight.
  mutating func selectMessage(step: Int) {
    guard let conversation, let selectedMessage,
      let place = conversation.scrollback.index(of: selectedMessage)
    else { return }
    let entries = conversation.scrollback.entries
    let target = entries[min(entries.count - 1, max(conversation.scrollback.floor, place + step))]
    self.selectedMessage = target.id
    guard let flow = ChatFlow(state: self, size: size),
      !flow.visibleRows().contains(where: { $0.entry == target.id })
    else { return }
    setViewport(
      step < 0 ? flow.showing(target.id) : .anchored(target.id, rowOffset: 0)
    )
  }

  /// Goes to the next message that means me, from the selected one or from the newest.
  private mutating func goToMention(isOlder: Bool) {
    guard let conversation else { return warn(Words.nothingOpen) }
    let places = conversation.highlights.compactMap { conversation.scrollback.index(of: $0) }
    let here = markedMessage.flatMap { conversation.scrollback.index(of: $0) }
    let target =
      isOlder
      ? places.filter { $0 < here ?? .max }.max()
      : here.flatMap { here in places.filter { $0 > here }.min() }
    guard let target else {
      return warn(
        isOlder
          ? Phrase("更早没有提到我的", "nothing older means you")
          : Phrase("更新没有提到我的", "nothing newer means you")
      )
    }
    focus = .messages
    show(conversation.scrollback.entries[target].id)
  }

  private mutating func resendSelected() -> [Effect] {
    guard let current, let selectedMessage else { return [] }
    return noting(resend(selectedMessage, in: current))
  }

  private mutating func showMessage() {
    guard let selected else { return warn(Words.noMessage) }
    help = HelpState(content: .message(selected.id))
  }
}

extension State {
  /// The selected message.
  var selected: Message? {
    markedMessage.flatMap { conversation?.scrollback.message($0) }
  }

  /// What is selected while that is to be seen.
  var markedMessage: MessageID? { marksMessage ? selectedMessage : nil }

  /// Keys act on a message, or a search has found one.
  var marksMessage: Bool { focus == .messages || search != nil }

  /// The message so many from the newest one, which is 1; `nil` where there are fewer.
  func message(fromEnd number: Int) -> Message? {
    let messages = (conversation?.scrollback.entries ?? EntryList()).reversed().lazy.compactMap {
      entry in
      if case .message(let message) = entry { message } else { nil as Message? }
    }
    return number < 1 ? nil : messages.dropFirst(number - 1).first
  }

  /// Answers a message with a quotation of it: sends the text, or leaves both in the draft where there
  /// is none.
  mutating func reply(to message: Message?, with text: String?) -> CommandEntry.Outcome {
    guard let message else { return .refused(Words.noMessage) }
    let quotation = quotation(of: message)
    if let text { return send(quotation + text, to: message.conversation) }
    if isLinear { return .refused(Phrase("用法：/reply N TEXT", "usage: /reply N TEXT")) }
    focus = .composer
    selectedMessage = nil
    editDraft { draft in
      let typed = draft.text
      draft.replace(with: quotation + typed)
    }
    return .done()
  }

  private static let longestQuotation = 60

  /// `> 小明: 时间：下午三点` and a line end: the first line of what was said, cut where it is long.
  private func quotation(of message: Message) -> String {
    let text = MessageText(state: self).text(of: message).trimmed
    // Of a message that answers another one, the answer is quoted.
    let lines = text.split(separator: "\n").drop { $0.hasPrefix("> ") }
    let line = lines.first ?? text[...]
    let isCut = line.count > Self.longestQuotation || lines.count > 1
    let name =
      message.sender == .me
      ? profile?.nick ?? "" : self.name(of: message.sender, in: message.conversation)
    return "> \(name): \(line.prefix(Self.longestQuotation))\(isCut ? "…" : "")\n"
  }

  /// The selected message has an address of the web or a picture.
  var selectedPointsSomewhere: Bool {
    guard let selected else { return false }
    return selected.segments.contains { segment in
      switch segment {
      case .text(let text): !Hyperlink.ranges(in: text).isEmpty
      case .picture: true
      case .face, .unsupported: false
      }
    }
  }

  /// Puts the text of a message on the clipboard.
  mutating func copy(_ message: Message?) -> CommandEntry.Outcome {
    guard let message else { return .refused(Words.noMessage) }
    if isLinear {
      return .refused(Phrase("这里没有剪贴板", "no clipboard without a screen"))
    }
    let text = MessageText(state: self).text(of: message)
    guard text.utf8.count <= Clipboard.mostBytes else {
      return .refused(Phrase("太长，剪贴板放不下；用 /export", "too long for the clipboard; /export it"))
    }
    inform(
      Phrase(
        "已交给终端复制：\(text.count) 字",
        "given to the terminal's clipboard: \(text.count) characters"
      )
    )
    return .done([.copy(text)])
  }

  /// Opens what a message points at: its first address, else its picture.
  mutating func open(_ message: Message?) -> CommandEntry.Outcome {
    guard let message else { return .refused(Words.noMessage) }
    let text = MessageText(state: self).text(of: message)
    if let address = Hyperlink.all(in: text).first { return .done([.openLink(address)]) }
    guard meantPicture != nil else {
      return .refused(Phrase("这条没有链接，也没有图片", "neither a link nor a picture here"))
    }
    return savePicture(to: nil, opens: true)
  }

  /// Saves all that was said here, oldest first.
  mutating func export(to path: String?) -> CommandEntry.Outcome {
    withConversation { state, id in
      let transcript = TranscriptLine(state: state)
      let lines = state.conversation?.scrollback.entries.compactMap { entry in
        if case .message(let message) = entry { transcript.line(of: message) } else { nil }
      }
      guard let lines, !lines.isEmpty else { return .refused(Phrase("这里没有消息", "no messages here")) }
      let day = TimeLabel.full(state.environment.localTime(state.now)).prefix(10)
      let name = "\(state.name(of: id))-\(day).txt"
      let text = lines.joined(separator: "\n") + "\n"
      let target = path ?? state.downloadPath(for: name)
      return .done([.saveFile(Array(text.utf8), path: target, opens: false)])
    }
  }
}
