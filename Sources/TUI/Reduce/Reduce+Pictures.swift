import Chat
import Terminal

extension State {
  /// Messages back from the end whose pictures are fetched when a conversation is opened.
  private static let lookBack = 40

  /// Asks for the pictures of a message, unless its group is muted and nobody looks.
  mutating func fetchPictures(of message: Message) -> [Effect] {
    guard !isMuted(message.conversation) || message.conversation == current else { return [] }
    return message.segments.compactMap { segment in
      guard case .picture(let attachment) = segment, let id = attachment.id,
        pictures.begin(.message(id))
      else { return nil }
      return .request(.transfers(.loadPicture(id)))
    }
  }

  /// Asks for what is missing of the pictures at the end of a conversation.
  mutating func fetchPictures(in id: ConversationID) -> [Effect] {
    let entries = conversations[id]?.scrollback.entries.suffix(Self.lookBack) ?? []
    return entries.flatMap { entry -> [Effect] in
      guard case .message(let message) = entry else { return [] }
      return fetchPictures(of: message)
    }
  }

  /// The picture that is meant: the one of the selected message, else the newest one here.
  var meantPicture: PictureSource? {
    guard let conversation else { return nil }
    let entries = conversation.scrollback.entries
    let end = selectedMessage.flatMap { conversation.scrollback.index(of: $0) }
    for entry in entries[...(end ?? entries.count - 1)].reversed() {
      guard case .message(let message) = entry else { continue }
      for case .picture(let attachment) in message.segments.reversed() {
        if let id = attachment.id { return .message(id) }
      }
      if end != nil { return nil }
    }
    return nil
  }

  /// Saves the picture that is meant, and opens it if that is wished.
  mutating func savePicture(to path: String?, opens: Bool) -> CommandEntry.Outcome {
    guard let conversation, !conversation.scrollback.isEmpty, let source = meantPicture else {
      return .refused(Phrase("这里没有图片", "no picture here"))
    }
    guard let file = pictures.whole[source]?.file else {
      guard case .message(let id) = source, pictures.begin(source) else {
        return .refused(Phrase("图片还没取到", "the picture is not here yet"))
      }
      inform(Phrase("再取一次图片，到了再试", "fetching it again; try when it is here"))
      return .done([.request(.transfers(.loadPicture(id)))])
    }
    return .done([.saveFile(file, path: path, opens: opens)])
  }
}
