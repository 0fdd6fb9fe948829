import Chat

/// An entry in as little room as it needs: a message of plain text in numbers and that text, any other
/// as it is.
struct PackedEntry: Sendable {
  private enum Body: Sendable {
    case text(String)
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

  /// Packs an entry of a conversation.
  init(_ entry: Entry, in conversation: ConversationID?) {
    guard case .message(let message) = entry, message.conversation == conversation,
      let text = message.text, let look = PackedLook(message)
    else {
      body = .other(Boxed(entry))
      (number, sender, sentAt, look) = (0, 0, Timestamp(0), PackedLook())
      return
    }
    self.look = look
    body = .text(text)
    sentAt = message.sentAt
    switch message.id {
    case .received(let number), .composed(let number): self.number = number
    }
    switch message.sender {
    case .me: sender = 0
    case .contact(let contact): sender = contact.rawValue
    }
  }

  /// What was packed.
  func entry(in conversation: ConversationID?) -> Entry {
    guard case .text(let text) = body, let conversation else {
      guard case .other(let boxed) = body else {
        preconditionFailure("a message of no conversation")
      }
      return boxed.entry
    }
    return .message(
      Message(
        id: look.isComposed ? .composed(number) : .received(number),
        conversation: conversation,
        sender: look.isMine ? .me : .contact(ContactID(sender)),
        segments: [.text(text)],
        style: look.style,
        sentAt: sentAt,
        delivery: look.delivery
      )
    )
  }
}
