import Chat

extension State {
  /// More is refused: nobody reads so many messages in a row.
  static let mostParts = 20

  /// Sends a text, in parts where it is long.
  ///
  /// Each part is on the screen at once.
  mutating func send(_ text: String, to id: ConversationID) -> CommandEntry.Outcome {
    send([text], to: id)
  }

  /// Sends several texts, or none of them.
  mutating func send(_ texts: [String], to id: ConversationID) -> CommandEntry.Outcome {
    let parts = texts.flatMap(MessageParts.split)
    guard !parts.isEmpty else {
      return .refused(Phrase("只有空白，没有发送", "only blanks: not sent"))
    }
    guard parts.count <= Self.mostParts else {
      return .refused(
        Phrase(
          "太长：要分 \(parts.count) 条，最多 \(Self.mostParts) 条",
          "too long: \(parts.count) messages, at most \(Self.mostParts)"
        )
      )
    }
    activate(id)
    let asking = askForNumber(of: id)
    return .done(asking + parts.map { .request(.send(echo(FaceText.segments($0), in: id))) })
  }

  /// Sends a picture from a file; its place is on the screen at once.
  mutating func sendPicture(at path: String, to id: ConversationID) -> CommandEntry.Outcome {
    activate(id)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let message = echo([.picture(Attachment(name: name))], in: id)
    picturePaths[message.id] = path
    return .done(askForNumber(of: id) + [.request(.transfers(.sendPicture(message, path: path)))])
  }

  /// Puts a message on the screen before anybody has answered for it.
  private mutating func echo(_ segments: [Segment], in id: ConversationID) -> Message {
    composedCount += 1
    let message = Message(
      id: .composed(composedCount),
      conversation: id,
      sender: .me,
      segments: segments,
      style: style,
      sentAt: now,
      delivery: .sending
    )
    composedIn[message.id] = id
    noteWaiting(message.id, in: id)
    change(id) { conversation in
      _ = conversation.scrollback.append(.message(message))
      conversation.viewport = .following
    }
    return message
  }

  /// Sends the last message again that failed or of which nothing is known.
  mutating func resendLast(in id: ConversationID) -> CommandEntry.Outcome {
    let last = conversations[id]?.scrollback.entries.last { entry in
      guard case .message(let message) = entry else { return false }
      return message.delivery.canBeSentAgain
    }
    guard let last else { return .refused(Phrase("没有发送失败的消息", "nothing has failed")) }
    return resend(last.id, in: id)
  }

  /// The selected message failed, or nobody knows.
  var canResendSelected: Bool {
    guard let conversation, let selectedMessage,
      let index = conversation.scrollback.index(of: selectedMessage),
      case .message(let message) = conversation.scrollback.entries[index]
    else { return false }
    return message.delivery.canBeSentAgain
  }

  /// Sends a message again.
  mutating func resend(_ message: MessageID, in id: ConversationID) -> CommandEntry.Outcome {
    guard let scrollback = conversations[id]?.scrollback, let index = scrollback.index(of: message),
      case .message(var again) = scrollback.entries[index], again.delivery.canBeSentAgain
    else { return .refused(Phrase("这条不用重发", "this one need not be sent again")) }
    again.delivery = .sending
    noteWaiting(again.id, in: id)
    change(id) { conversation in
      _ = conversation.scrollback.setDelivery(.sending, of: message)
    }
    if let path = picturePaths[message] {
      return .done([.request(.transfers(.sendPicture(again, path: path)))])
    }
    return .done([.request(.send(again))])
  }

  /// Does something with the open conversation; without one says how to get one.
  mutating func withConversation(
    _ body: (inout State, ConversationID) -> CommandEntry.Outcome
  ) -> CommandEntry.Outcome {
    guard let current else {
      return .refused(Words.nothingOpen)
    }
    return body(&self, current)
  }

  /// Does something with the one conversation that a name means.
  mutating func resolve(
    _ name: String,
    _ body: (inout State, ConversationID) -> CommandEntry.Outcome
  ) -> CommandEntry.Outcome {
    let matches = NameSearch.matches(name, in: self)
    if let doubt = doubt(about: name, matches.map { self.name(of: $0) }) { return .refused(doubt) }
    return body(&self, matches[0])
  }

  /// Why a name does not mean one; `nil` when it does.
  func doubt(about name: String, _ fitting: [String]) -> Phrase? {
    if fitting.count == 1 { return nil }
    if fitting.isEmpty { return Phrase("找不到 \(name)", "nobody is called \(name)") }
    let names = fitting.prefix(4).joined(separator: ", ")
    return Phrase("\(name) 有 \(fitting.count) 个：\(names)", "\(name) may be: \(names)")
  }
}

extension Delivery {
  /// It did not arrive, or nobody knows.
  fileprivate var canBeSentAgain: Bool {
    switch self {
    case .failed, .unconfirmed: true
    case .received, .sending, .accepted: false
    }
  }
}
