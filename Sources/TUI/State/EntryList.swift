import Chat

/// Entries in the order in which they became known, at some fifty bytes each beside their text.
///
/// All that was ever said is kept, and nearly all of it is plain text of one conversation.
struct EntryList: RandomAccessCollection, Sendable {
  /// So many entries and their texts side by side: growing never copies more than these.
  private struct Chunk: Sendable {
    static let size = 256

    var entries: [PackedEntry] = []
    var texts: [UInt8] = []

    /// Nothing more is coming: gives back what was set aside for it.
    mutating func close() { texts = texts.withUnsafeBufferPointer { Array($0) } }
  }

  private var chunks: [Chunk] = []
  /// That of the messages; known from the first of them.
  private var conversation: ConversationID?
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Entry {
    get { packed(index).entry(in: conversation, texts: chunks[index / Chunk.size].texts) }
    set {
      let (number, place) = index.quotientAndRemainder(dividingBy: Chunk.size)
      let old = chunks[number].entries[place]
      chunks[number].entries[place] = PackedEntry(
        newValue,
        in: conversation,
        old: old,
        texts: &chunks[number].texts
      )
    }
  }

  /// When an entry was written.
  func moment(at index: Int) -> Timestamp { packed(index).at }

  /// The identifier of an entry.
  func id(at index: Int) -> MessageID { packed(index).id }

  /// Who wrote an entry; `nil` for a note.
  func author(at index: Int) -> Sender? { packed(index).author }

  private func packed(_ index: Int) -> PackedEntry {
    precondition(index >= 0 && index < count, "no such entry")
    return chunks[index / Chunk.size].entries[index % Chunk.size]
  }

  mutating func append(_ entry: Entry) {
    if conversation == nil, case .message(let message) = entry {
      conversation = message.conversation
    }
    if count.isMultiple(of: Chunk.size) {
      if !chunks.isEmpty { chunks[chunks.count - 1].close() }
      chunks.append(Chunk())
    }
    let last = chunks.count - 1
    let packed = PackedEntry(entry, in: conversation, texts: &chunks[last].texts)
    chunks[last].entries.append(packed)
    count += 1
  }
}
