import Chat
import Terminal

/// What is known of a message, and lists of messages, row by row.
struct MessageLines {
  let state: State

  func lines(about id: MessageID) -> [HelpPane.Line] {
    guard let message = state.conversation?.scrollback.message(id) else { return [] }
    let text = MessageText(state: state).text(of: message)
    let rows = LineWrap.rows(
      text,
      columns: state.size.columns - 4,
      charset: state.environment.charset
    )
    return [.headline(Phrase("消息", "Message"))] + facts(of: message).map(entry) + [.blank]
      + rows.map { glyphs in
        let row = glyphs.map(\.text).joined()
        return .text(Phrase(row, row))
      } + Hyperlink.all(in: text).map { entry((Phrase("链接", "link"), $0)) }
  }

  /// `2026-11-28 12:33 小明: …`, oldest first.
  func lines(holding text: String) -> [HelpPane.Line] {
    [.headline(Phrase("找到", "Found"))]
      + state.messages(holding: text).map { message in
        let line = TranscriptLine(state: state).line(of: message)
        return .text(Phrase(line, line))
      }
  }

  /// What is on its way or did not arrive, with the conversation it belongs to, oldest first.
  var outbox: [HelpPane.Line] {
    let waiting = state.begun.flatMap { id in
      state.unsent[id].compactMap { state.conversations[id]?.scrollback.message($0) }
    }
    let lines = waiting.map { message in
      let place = state.name(of: message.conversation)
      let fate = words(message.delivery).map { state.environment.text($0) } ?? ""
      return entry(
        (Phrase(place, place), "\(TranscriptLine(state: state).line(of: message)) (\(fate))")
      )
    }
    let nothing = Phrase("没有待发或没发出的消息", "nothing is waiting, nothing failed")
    return [.headline(Phrase("发件箱", "Outbox"))] + (lines.isEmpty ? [.text(nothing)] : lines)
  }

  private func entry(_ fact: (Phrase, String)) -> HelpPane.Line {
    .entry(state.environment.text(fact.0), Phrase(fact.1, fact.1))
  }

  private func facts(of message: Message) -> [(Phrase, String)] {
    var facts = [
      (Phrase("谁", "from"), writer(of: message)),
      (Phrase("时间", "at"), TimeLabel.full(state.environment.localTime(message.sentAt))),
    ]
    if let words = words(message.delivery) {
      facts.append((Phrase("送达", "delivery"), state.environment.text(words)))
    }
    return facts
  }

  /// With the number, where it is known: a nick may be anybody's.
  private func writer(of message: Message) -> String {
    let name = state.name(of: message.sender, in: message.conversation)
    let number =
      switch message.sender {
      case .me: state.profile?.account
      case .contact(let contact): state.directory.contacts[contact]?.account
      }
    return number.map { "\(name) (\($0))" } ?? name
  }

  private func words(_ delivery: Delivery) -> Phrase? {
    switch delivery {
    case .received: nil
    case .sending: Phrase("在路上", "on its way")
    case .accepted: Phrase("服务器收到了", "accepted by the server")
    case .unconfirmed: Phrase("不知道送到没有，s 重发", "nobody knows; s sends it again")
    case .failed(let failure): failure.phrase
    }
  }
}
