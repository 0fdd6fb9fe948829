import Chat

/// One thing in a conversation's scrollback.
enum Entry: Equatable, Sendable, Identifiable {
  case message(Message)
  case note(Note)

  /// A line of the program itself between the messages.
  struct Note: Equatable, Sendable {
    var id: MessageID
    var phrase: Phrase
    var at: Timestamp
  }

  /// Unique in the scrollback.
  var id: MessageID {
    switch self {
    case .message(let message): message.id
    case .note(let note): note.id
    }
  }

  /// When it was written.
  var at: Timestamp {
    switch self {
    case .message(let message): message.sentAt
    case .note(let note): note.at
    }
  }

  /// Who wrote it; `nil` for a note.
  var sender: Sender? {
    switch self {
    case .message(let message): message.sender
    case .note: nil
    }
  }
}
