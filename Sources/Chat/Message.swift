/// One message of a conversation.
public struct Message: Equatable, Sendable, Identifiable {
  /// Unique within the run.
  public var id: MessageID
  /// Where it belongs.
  public var conversation: ConversationID
  /// Who wrote it.
  public var sender: Sender
  /// Never empty for a message that was sent.
  public var segments: [Segment] {
    get { body.segments }
    set { body = Body(newValue) }
  }
  /// The whole of a message that is one plain text, as nearly all are; `nil` for another.
  public var text: String? {
    if case .text(let text) = body { text } else { nil }
  }
  private var body: Body
  /// How the sender set it.
  public var style: MessageStyle
  /// The server's clock for received messages, our own for composed ones.
  public var sentAt: Timestamp
  /// How far a composed message has come; `.received` for others.
  public var delivery: Delivery

  /// Makes a message.
  public init(
    id: MessageID,
    conversation: ConversationID,
    sender: Sender,
    segments: [Segment],
    style: MessageStyle = MessageStyle(),
    sentAt: Timestamp,
    delivery: Delivery = .received
  ) {
    self.id = id
    self.conversation = conversation
    self.sender = sender
    body = Body(segments)
    self.style = style
    self.sentAt = sentAt
    self.delivery = delivery
  }
}

extension Message {
  /// What nearly all messages are, one text, without an array around it: a scrollback holds all that
  /// was ever said.
  private enum Body: Equatable, Sendable {
    case text(String)
    case segments([Segment])

    init(_ segments: [Segment]) {
      if segments.count == 1, case .text(let text) = segments[0] {
        self = .text(text)
      } else {
        self = .segments(segments)
      }
    }

    var segments: [Segment] {
      switch self {
      case .text(let text): [.text(text)]
      case .segments(let segments): segments
      }
    }
  }
}
