import Chat

extension PlainPrinter {
  mutating func conversationLines(_ id: ConversationID, _ state: State) -> [String] {
    guard let scrollback = state.conversations[id]?.scrollback else { return [] }
    // What was said in earlier runs is no news.
    let (entries, past) = (scrollback.entries, scrollback.pastCount)
    let first = past + (told[id] ?? 0)
    guard first < entries.count else { return [] }
    told[id] = entries.count - past
    var lines: [String] = []
    for entry in entries[first...] {
      lines += dayLines(of: entry, state)
      switch entry {
      case .note(let note):
        lines.append("\(place(id, entry.at, state)) -- \(state.environment.text(note.phrase))")
      case .message(let message) where message.sender == .me && message.delivery != .received:
        // Typed a moment ago; it is told when it is known what became of it.
        undecided.append((id, message.id))
      case .message(let message): lines.append(line(of: message, state))
      }
    }
    return lines
  }

  mutating func decidedLines(_ state: State) -> [String] {
    var lines: [String] = []
    for (place, waiting) in undecided.enumerated().reversed() {
      guard let scrollback = state.conversations[waiting.conversation]?.scrollback,
        let index = scrollback.index(of: waiting.message),
        case .message(let message) = scrollback.entries[index], message.delivery != .sending
      else { continue }
      undecided.remove(at: place)
      lines.insert(line(of: message, state), at: 0)
    }
    // One that is sent again is told again.
    for number in state.queued where !undecided.contains(where: { $0.message == number }) {
      if let id = state.composedIn[number], told[id] != nil { undecided.append((id, number)) }
    }
    return lines
  }

  /// `[12:48] 项目组 我: 可以，三点半。 (已送达)`; of a person alone the name stands once.
  private func line(of message: Message, _ state: State) -> String {
    let id = message.conversation
    let name = state.name(of: message.sender, in: id)
    var line = place(id, message.sentAt, state)
    if case .contact = id, message.sender != .me { line += ":" } else { line += " \(name):" }
    line += " \(MessageText(state: state).text(of: message))"
    if let outcome = Self.outcome(of: message.delivery) {
      line += " (\(state.environment.text(outcome)))"
    }
    return line
  }

  private func place(_ id: ConversationID, _ moment: Timestamp, _ state: State) -> String {
    "[\(TimeLabel.clock(state.environment.localTime(moment)))] \(state.name(of: id))"
  }

  private static func outcome(of delivery: Delivery) -> Phrase? {
    switch delivery {
    case .received, .sending: nil
    case .accepted: Phrase("已送达", "sent")
    case .unconfirmed: Phrase("不知道送到没有，/resend 重发", "nobody knows, /resend tries again")
    case .failed(let failure):
      Phrase("没有发出：\(failure.phrase.chinese)", "not sent: \(failure.phrase.english)")
    }
  }

  private mutating func dayLines(of entry: Entry, _ state: State) -> [String] {
    let time = state.environment.localTime(entry.at)
    if let day, (day.year, day.month, day.day) == (time.year, time.month, time.day) { return [] }
    day = time
    let year = state.environment.localTime(state.now).year
    return [
      "-- "
        + TimeLabel.day(time, currentYear: year, language: state.environment.shownLanguage)
    ]
  }

  /// A transfer's line again when it has come further; how many percent it has is not worth one.
  mutating func transferLines(_ state: State) -> [String] {
    var lines: [String] = []
    for transfer in state.transfers.values.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
      let before = stages.updateValue(transfer, forKey: transfer.id)
      guard let before, before.progress != transfer.progress, !transfer.isRunning else { continue }
      lines.append(
        "\(place(transfer.conversation, state.now, state)) -- "
          + state.environment.text(transfer.phrase)
      )
    }
    return lines
  }
}

extension Transfer {
  fileprivate var isRunning: Bool {
    if case .running = progress { true } else { false }
  }
}
