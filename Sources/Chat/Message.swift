/// One message of a conversation.
public struct Message: Equatable, Sendable, Identifiable {
  /// Unique within the run.
  public var id: MessageID
  /// Where it belongs.
  public var conversation: ConversationID
  /// Who wrote it.
  public var sender: Sender
  /// Never empty for a message that was sent.
  public var segments: [Segment]
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
    self.segments = segments
    self.style = style
    self.sentAt = sentAt
    self.delivery = delivery
  }
}
