import Chat

/// An entry in as little room as it needs: a message of plain text in numbers, any other as it is.
struct PackedEntry: Sendable {
  /// What was written.
  private enum Body: Sendable {
    /// A place among the bytes of many texts.
    case text(start: UInt32, count: UInt32)
    case other(Boxed)
  }

  private final class Boxed: Sendable {
    let entry: Entry
    init(_ entry: Entry) { self.entry = entry }
  }

  private let body: Body
  private let number: UInt64
  private let sender: UInt64
  private let sentAt: Timestamp
  private let look: PackedLook

  /// Packs an entry of a conversation; a text is added to `texts`, unless it is that of `old`.
  init(_ entry: Entry, in conversation: ConversationID?, old: Self? = nil, texts: inout [UInt8]) {
    guard case .message(let message) = entry, message.conversation == conversation,
      let text = message.text, let look = PackedLook(message)
    else {
      body = .other(Boxed(entry))
      (number, sender, sentAt, look) = (0, 0, Timestamp(0), PackedLook())
      return
    }
    self.look = look
    sentAt = message.sentAt
    switch message.id {
    case .received(let number), .composed(let number): self.number = number
    }
    switch message.sender {
    case .me: sender = 0
    case .contact(let contact): sender = contact.rawValue
    }
    if let old, old.text(in: texts) == text {
      body = old.body
    } else {
      let start = texts.count
      texts.append(contentsOf: text.utf8)
      body = .text(start: UInt32(start), count: UInt32(texts.count - start))
    }
  }

  /// What was packed.
  func entry(in conversation: ConversationID?, texts: [UInt8]) -> Entry {
    switch body {
    case .other(let boxed): return boxed.entry
    case .text:
      guard let conversation else { preconditionFailure("a message of no conversation") }
      let message = Message(
        id: id,
        conversation: conversation,
        sender: look.isMine ? .me : .contact(ContactID(sender)),
        segments: [.text(text(in: texts) ?? "")],
        style: look.style,
        sentAt: sentAt,
        delivery: look.delivery
      )
      return .message(message)
    }
  }

  /// Its identifier.
  var id: MessageID {
    if case .other(let boxed) = body { return boxed.entry.id }
    return look.isComposed ? .composed(number) : .received(number)
  }

  /// When it was written; less to read than the whole.
  var at: Timestamp {
    if case .other(let boxed) = body { boxed.entry.at } else { sentAt }
  }

  /// Who wrote it, of the same kind; `nil` for a note.
  var author: Sender? {
    if case .other(let boxed) = body { return boxed.entry.sender }
    return look.isMine ? .me : .contact(ContactID(sender))
  }

  private func text(in texts: [UInt8]) -> String? {
    guard case .text(let start, let count) = body else { return nil }
    return String(decoding: texts[Int(start)..<Int(start + count)], as: UTF8.self)
  }
}
