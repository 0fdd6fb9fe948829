import Chat

/// Entries in the order in which they became known, at some fifty bytes each beside their text.
///
/// All that was ever said is kept, and nearly all of it is plain text of one conversation.
struct EntryList: RandomAccessCollection, Sendable {
  /// Entries side by side: growing never copies more than these, and leaves nothing empty behind.
  private static let chunk = 256

  private var chunks: [[PackedEntry]] = []
  /// That of the messages; known from the first of them.
  private var conversation: ConversationID?
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Entry {
    get {
      precondition(index >= 0 && index < count, "no such entry")
      return chunks[index / Self.chunk][index % Self.chunk].entry(in: conversation)
    }
    set { chunks[index / Self.chunk][index % Self.chunk] = packed(newValue) }
  }

  mutating func append(_ entry: Entry) {
    if conversation == nil, case .message(let message) = entry {
      conversation = message.conversation
    }
    if count % Self.chunk == 0 { chunks.append([]) }
    chunks[chunks.count - 1].append(packed(entry))
    count += 1
  }

  private func packed(_ entry: Entry) -> PackedEntry { PackedEntry(entry, in: conversation) }
}
