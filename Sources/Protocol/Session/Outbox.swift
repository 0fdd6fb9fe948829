import Chat

/// Messages on their way, first in, first out.
///
/// One part is in flight at a time.
struct Outbox: Sendable {
  /// One message.
  struct Entry: Equatable, Sendable {
    let id: MessageID
    let conversation: ConversationID
    /// Those that were not accepted yet, in order; each keeps its `msg_id` when sent again.
    var parts: [Part]
    /// How often the first part met trouble and waits to be sent again.
    var repeats = 0
  }

  /// As much as one request carries.
  struct Part: Equatable, Sendable {
    let content: Content
    let messageID: Int64
    /// With a picture for a group or a discussion.
    var signature: PictureSignature?
  }

  private var entries: [Entry] = []
  private var counter: MessageCounter

  init(counter: MessageCounter) { self.counter = counter }

  /// What goes next.
  var first: Entry? { entries.first }

  /// Takes a message; `false` when nothing of it can be sent.
  mutating func add(
    _ message: Message,
    pictures: [PictureID: ContentSegment] = [:],
    signature: PictureSignature? = nil
  ) -> Bool {
    let parts = MessageSplitter.parts(of: message.segments, pictures: pictures).map {
      Part(
        content: Content(sending: $0, font: Font(message.style)),
        messageID: counter.next(),
        signature: signature
      )
    }
    guard !parts.isEmpty else { return false }
    entries.append(Entry(id: message.id, conversation: message.conversation, parts: parts))
    return true
  }

  /// The first part was accepted; the message, when that was its last part.
  mutating func accepted() -> MessageID? {
    guard !entries.isEmpty else { return nil }
    entries[0].parts.removeFirst()
    entries[0].repeats = 0
    return entries[0].parts.isEmpty ? entries.removeFirst().id : nil
  }

  /// The first part met trouble and did not arrive; `false` when that has happened too often.
  mutating func mayRepeat(atMost limit: Int) -> Bool {
    guard !entries.isEmpty, entries[0].repeats < limit else { return false }
    entries[0].repeats += 1
    return true
  }

  /// Gives up the first message.
  mutating func removeFirst() -> MessageID? { entries.isEmpty ? nil : entries.removeFirst().id }

  /// Gives up all messages.
  mutating func removeAll() -> [MessageID] {
    defer { entries = [] }
    return entries.map(\.id)
  }
}
