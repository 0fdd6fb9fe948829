// What the `send_*` calls have in common.

import WebQQProtocol

/// Turns what a client sent into a draft and posts it.
struct MessageSending: Sendable {
  /// Pictures and fonts count too; texts have a lower limit of their own.
  static let maximumContentSize = 32_768
  let services: Services

  /// - Throws: `Refusal`: 100006 for no or too long a content, 100001 for a target that does not
  ///   exist or may not be written to.
  func send(
    _ message: OutgoingMessage,
    to target: MessageTarget?,
    from session: SessionRecord
  ) async throws -> SendResult {
    guard let target else { throw Refusal(.tokenExpired) }
    let message = try await PictureMail(services: services).resolved(
      message,
      to: target,
      from: session
    )
    let content = message.content.delivered
    guard content.segments.count > 1, message.content.textSize <= Content.maximumTextSize else {
      throw Refusal(.malformedRequest)
    }
    let text = content.received.text()
    guard text.utf8.count <= Self.maximumContentSize else { throw Refusal(.malformedRequest) }
    let key = Draft.Key(
      session: session.id,
      clientID: session.clientID,
      messageID: message.msgID
    )
    let draft = Draft(key: key, sender: session.account, target: target, content: text)
    switch try await services.world.send(draft) {
    case .stored, .repeated: return SendResult()
    case .unknownTarget: throw Refusal(.tokenExpired)
    case .sessionEnded: throw Refusal(.tokenNotValid)
    }
  }
}
