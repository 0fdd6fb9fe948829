import Logging
import WebQQProtocol

/// Polls for a participant and turns what comes into events.
struct ParticipantReader: Sendable {
  /// How long a store that failed is left alone.
  static let pause: Duration = .seconds(1)
  let services: Services
  let session: SessionID

  /// Reads until the session ends, the server closes, or nobody listens any more.
  func read(into events: AsyncStream<ParticipantEvent>.Continuation) async {
    defer { events.finish() }
    var receipts: Set<Int> = []
    do {
      while let record = try await record(), await !services.world.isClosing {
        switch await services.world.poll(record, receipts: receipts) {
        case .items(let items, _):
          guard tell(items, to: events) else { return }
          receipts = Set(items.map(\.receipt))
        case .nothing: receipts = []
        case .failed: try await services.clock.sleep(Self.pause)
        case .sessionEnded: return
        }
      }
    } catch {
      services.logger.error("a participant cannot read its mail: \(error)")
    }
  }

  private func record() async throws -> SessionRecord? {
    try await services.store.read { try SessionRecord.find(session, in: $0) }
  }

  /// `false` when no more need be told.
  private func tell(
    _ items: [MailItem],
    to events: AsyncStream<ParticipantEvent>.Continuation
  ) -> Bool {
    for item in items {
      guard let event = event(item) else { continue }
      if case .terminated = events.yield(event) { return false }
    }
    return !items.contains { $0.signal == .kicked }
  }

  private func event(_ item: MailItem) -> ParticipantEvent? {
    switch item {
    case .letter(let letter):
      switch letter.body {
      case .message(let message): .message(ParticipantMessage(message, sentAt: letter.sentAt))
      case .notice(let notice): ParticipantEvent(notice)
      }
    case .signal(let signal, _):
      switch signal {
      case .presence(let account, let presence): .presence(account, presence)
      case .typing(let account): .typing(account)
      case .shake(let account): .shake(account)
      case .file: nil
      case .kicked: .kicked
      }
    }
  }
}
