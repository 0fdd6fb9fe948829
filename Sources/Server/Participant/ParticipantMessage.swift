import Chat
import WebQQProtocol

/// A message that a participant received.
public struct ParticipantMessage: Hashable, Sendable {
  /// The real number of who wrote it.
  public var sender: UInt64
  /// Where it was written; an answer goes there.
  public var thread: ParticipantThread
  /// The texts, joined; faces as `/name`, other pieces left out.
  public var text: String
  /// Seconds since 1970.
  public var sentAt: Int64

  init(_ message: MailedMessage, sentAt: Int64) {
    sender = message.sender
    self.sentAt = sentAt
    thread =
      switch message.target {
      case .buddy, .groupStranger, .discussionStranger: .buddy(message.sender)
      case .group(let number): .group(number)
      case .discussion(let number): .discussion(number)
      }
    // The store holds what the server wrote itself; anything else would be an empty message.
    let content = (try? JSONValue(parsing: message.content)).flatMap { Content($0) }
    text = Self.text(content?.segments ?? [])
  }

  private static func text(_ segments: [ContentSegment]) -> String {
    let pieces = segments.map { segment in
      switch segment {
      case .text(let text):
        text.split(separator: "\r", omittingEmptySubsequences: false)
          .joined(separator: "\n")
      case .face(let number): Face.of(number: number)?.typed ?? "/\(number)"
      case .font, .picture, .unsupported: ""
      }
    }
    let joined = pieces.joined()
    // The blank at the end is the server's own.
    return joined.hasSuffix(" ") ? String(joined.dropLast()) : joined
  }
}
