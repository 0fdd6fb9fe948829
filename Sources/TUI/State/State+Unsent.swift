import Chat

extension State {
  /// What is kept of a conversation's messages that the server has not accepted.
  func keptUnsent(in id: ConversationID) -> [KeptMessage] {
    unsent[id].compactMap { number in
      guard let message = conversations[id]?.scrollback.message(number) else { return nil }
      return KeptMessage(
        message.segments.map(\.withoutFetching),
        style: message.style,
        sentAt: message.sentAt,
        mayHaveArrived: unsent.isExposed(number),
        picturePath: picturePaths[number]
      )
    }
  }

  /// A message waits to be sent.
  ///
  /// One that was kept as certainly not sent is kept anew at once when it can be on its way.
  mutating func noteWaiting(_ message: MessageID, in id: ConversationID) {
    queued.insert(message)
    if unsent[id].contains(message) {
      if link == .online { expose([message]) }
    } else {
      unsent.add(message, to: id, isExposed: link == .online)
      noteKept()
    }
  }

  /// The link is up: what waits can be on its way.
  mutating func noteSendingBegins() { expose(queued) }

  private mutating func expose(_ messages: Set<MessageID>) {
    if messages.contains(where: { unsent.kept.contains($0) && !unsent.isExposed($0) }) {
      keepSoon()
    }
    unsent.expose(messages)
  }

  /// Notes for the next run how far a message has come.
  mutating func noteFate(_ delivery: Delivery, of message: MessageID, in id: ConversationID) {
    switch delivery {
    // What is no picture will not be one in the next run.
    case .accepted, .received, .failed(.noPicture):
      if unsent.kept.contains(message) { keepSoon() }
      unsent.remove(message, from: id)
    case .failed:
      unsent.unexpose(message)
      noteKept()
    case .unconfirmed:
      unsent.expose([message])
      noteKept()
    case .sending: break
    }
  }

  /// Gives up what was not sent, so that no run tells of it again; what waits still goes out.
  mutating func giveUpUnsent() -> CommandEntry.Outcome {
    let count = unsent.giveUp(except: queued)
    guard count > 0 else { return .refused(Phrase("没有可放弃的", "nothing to give up")) }
    keepSoon()
    inform(Phrase("放弃了没发出的 \(count) 条", "gave up \(count) that were not sent"))
    return .done()
  }

  /// Puts messages of the run before where they were written.
  ///
  /// None of them is sent by itself: what was written then may be out of place now, and what was on
  /// its way when the program ended may have arrived.
  mutating func takeUnsent(_ messages: [KeptMessage], in id: ConversationID) {
    guard !messages.isEmpty else { return }
    activate(id)
    for kept in messages {
      composedCount += 1
      let message = Message(
        id: .composed(composedCount),
        conversation: id,
        sender: .me,
        segments: kept.segments,
        style: kept.style,
        sentAt: kept.sentAt,
        delivery: kept.mayHaveArrived ? .unconfirmed : .failed(.leftOver)
      )
      composedIn[message.id] = id
      picturePaths[message.id] = kept.picturePath
      unsent.add(message.id, to: id, isExposed: kept.mayHaveArrived)
      unsent.noteKept(message.id)
      change(id) { _ = $0.scrollback.append(.message(message)) }
    }
    let count = unsent.count
    warn(
      Phrase(
        "上次有 \(count) 条没发出，不会自己发：/outbox 看，/resend 重发，/outbox drop 放弃",
        "\(count) not sent last time: /outbox shows, /resend sends, /outbox drop gives up"
      )
    )
  }
}

extension Segment {
  /// Without what only this run can fetch it by.
  fileprivate var withoutFetching: Segment {
    guard case .picture(var attachment) = self else { return self }
    attachment.id = nil
    return .picture(attachment)
  }
}
