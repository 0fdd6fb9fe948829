import Chat
import Testing
import WebQQProtocol

extension PollEnvelope {
  /// The events, newest first; none for a refusal.
  var items: [PollItem] {
    if case .events(let items) = self { items } else { [] }
  }

  /// The code of a refusal.
  var retcode: Int? {
    if case .refused(let refusal) = self { refusal.retcode.rawValue } else { nil }
  }

  /// What acknowledges the batch.
  var receipts: [UInt64] { items.compactMap(\.messageID2) }

  /// The texts of the messages, oldest first, as they were sent.
  var texts: [String] { items.reversed().compactMap(\.text) }
}

extension PollItem {
  var content: Content? {
    switch self {
    case .message(let item): item.content
    case .groupMessage(let item): item.content
    case .discussionMessage(let item): item.content
    case .strangerMessage(let item): item.content
    case .presence, .kick, .typing, .shake, .tips, .call, .system, .buddyList, .group, .groupCard,
      .fileMessage,
      .offlineFile, .offlineFileNotice, .fileProgress, .unsupported:
      nil
    }
  }

  /// The text of a message without the blank that the server adds.
  var text: String? {
    content.map { content in
      content.segments.reduce(into: "") { text, segment in
        if case .text(let piece) = segment { text += piece }
      }
    }.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
  }
}

extension RetcodeReply {
  /// The code, 0 for a value.
  var retcode: Int {
    switch self {
    case .ok: 0
    case .refused(let refusal): refusal.retcode.rawValue
    }
  }
}
