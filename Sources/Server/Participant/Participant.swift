// Somebody who takes part from inside the server.

public import Chat
public import WebQQProtocol

/// A session held by the server's own process, for bots and for the cast of a demo.
///
/// It has a row in the store, a mailbox and polls like any other: what it sends is committed before
/// it is delivered, and what is sent to it waits until it is read.
///
///     let lili = try await server.join(10002)
///     for await case .message(let message) in lili.events {
///       try await lili.send("收到: \(message.text)", to: message.thread)
///     }
public struct Participant: Sendable {
  /// The QQ number.
  public let account: UInt64
  /// What happens, in order; ends with the session.
  ///
  /// One consumer.
  public let events: AsyncStream<ParticipantEvent>
  let services: Services
  let record: SessionRecord
  private let counter = MessageCounter()

  /// Sends a text; it is on disk and in the mailboxes when this returns.
  /// - Throws: `ParticipantError`, or `ServerError` when the store failed.
  public func send(_ text: String, to thread: ParticipantThread) async throws {
    try await send(text.isEmpty ? [] : [.text(text)], to: thread)
  }

  /// Sends texts and faces, as `send(_:to:)` does a text.
  public func send(_ segments: [ContentSegment], to thread: ParticipantThread) async throws {
    let content = Content(sending: segments)
    guard !segments.isEmpty, content.textSize <= Content.maximumTextSize else {
      throw ParticipantError.textUnsendable
    }
    let key = Draft.Key(session: record.id, clientID: record.clientID, messageID: counter.next())
    let draft = Draft(
      key: key,
      sender: account,
      target: Self.target(thread),
      content: content.delivered.received.text()
    )
    switch try await services.world.send(draft) {
    case .stored, .repeated: return
    case .unknownTarget: throw ParticipantError.unknownThread
    case .sessionEnded: throw ParticipantError.sessionEnded
    }
  }

  /// Shows a friend that this one is typing.
  public func showTyping(to friend: UInt64) async throws {
    let isFriend = try await services.store.read {
      try Friendship.exists(account.stored, friend.stored, in: $0)
    }
    guard isFriend else { throw ParticipantError.unknownThread }
    await services.world.tell(friend, .typing(account))
  }

  /// Changes the presence.
  public func setPresence(_ presence: Presence) async throws {
    try await services.world.setPresence(presence == .offline ? .hidden : presence, of: record)
  }

  /// Ends the session; friends see this one go offline.
  public func leave() async throws { try await services.world.leave(record) }

  private static func target(_ thread: ParticipantThread) -> MessageTarget {
    switch thread {
    case .buddy(let account): .buddy(account)
    case .group(let number): .group(number)
    case .discussion(let number): .discussion(number)
    }
  }

  /// Opens a session under tokens that nobody ever learns, and reads its mail.
  static func join(
    _ account: UInt64,
    _ presence: Presence,
    _ services: Services
  ) async throws -> Participant {
    let record = try await services.world.open(
      ParticipantLogin(account: account, presence: presence).opening(in: services)
    )
    let (events, give) = AsyncStream<ParticipantEvent>.makeStream(
      bufferingPolicy: .bufferingNewest(1_000)
    )
    Task { await ParticipantReader(services: services, session: record.id).read(into: give) }
    return Participant(account: account, events: events, services: services, record: record)
  }
}
