import Chat

/// All that was said in a conversation, in the order in which it became known.
struct Scrollback: Sendable {
  /// Oldest first; grows only at the end.
  private(set) var entries = EntryList()
  /// Entries before this one were cleared away: they are shown only when one scrolls back to them.
  private(set) var floor = 0
  /// So many of the first were said in earlier runs.
  private(set) var pastCount = 0
  private var places = PlaceIndex()

  /// Nothing was said.
  var isEmpty: Bool { entries.isEmpty }

  /// Where an entry stands in `entries`.
  func index(of id: MessageID) -> Int? { places[id] }

  /// A message by its identifier.
  func message(_ id: MessageID) -> Message? {
    guard let index = places[id], case .message(let message) = entries[index] else { return nil }
    return message
  }

  /// Adds an entry, unless one with its identifier is there already.
  /// - Returns: whether it was added.
  mutating func append(_ entry: Entry) -> Bool {
    guard places[entry.id] == nil else { return false }
    places.insert(entry.id, at: entries.count)
    entries.append(entry)
    return true
  }

  /// Puts entries of earlier runs above all others.
  mutating func prepend(_ past: [Entry]) {
    var whole = Scrollback()
    for entry in past { _ = whole.append(entry) }
    let count = whole.entries.count
    for entry in entries { _ = whole.append(entry) }
    whole.floor = floor > 0 ? floor + count : 0
    whole.pastCount = pastCount + count
    self = whole
  }

  /// Notes how far a message has come.
  /// - Returns: whether that is news.
  mutating func setDelivery(_ delivery: Delivery, of id: MessageID) -> Bool {
    guard let index = places[id], case .message(var message) = entries[index],
      message.delivery != delivery
    else { return false }
    message.delivery = delivery
    entries[index] = .message(message)
    return true
  }

  /// Notes what fetches the picture of a message that was sent.
  /// - Returns: whether that is news.
  mutating func setPicture(_ picture: PictureID, of id: MessageID) -> Bool {
    guard let index = places[id], case .message(var message) = entries[index] else { return false }
    for (place, segment) in message.segments.enumerated() {
      guard case .picture(var attachment) = segment, attachment.id == nil else { continue }
      attachment.id = picture
      message.segments[place] = .picture(attachment)
      entries[index] = .message(message)
      return true
    }
    return false
  }

  /// Changes what a note says, where it stands.
  /// - Returns: whether that is news.
  mutating func setPhrase(_ phrase: Phrase, of id: MessageID) -> Bool {
    guard let index = places[id], case .note(var note) = entries[index], note.phrase != phrase
    else { return false }
    note.phrase = phrase
    entries[index] = .note(note)
    return true
  }

  /// Starts with an empty pane; nothing is lost.
  mutating func clear() { floor = entries.count }

  /// Shows what was cleared away.
  mutating func restore() { floor = 0 }
}
