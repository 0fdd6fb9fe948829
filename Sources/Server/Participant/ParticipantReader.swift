import Logging
import WebQQProtocol

/// Polls for a participant and turns what comes into events.
struct ParticipantReader: Sendable {
  /// How long a store that failed is left alone.
  static let pause: Duration = .seconds(1)
  let services: Services
  let session: SessionID

  /// Reads until the session ends or the task is cancelled.
  func read(into events: AsyncStream<ParticipantEvent>.Continuation) async {
    defer { events.finish() }
    var receipts: Set<Int> = []
    while !Task.isCancelled {
      do {
        guard
          let record = try await services.store.read({
            try SessionRecord.find(session, in: $0)
          })
        else { return }
        switch await services.world.poll(record, receipts: receipts) {
        case .items(let items, _):
          for item in items { events.yield(event(item)) }
          receipts = Set(items.compactMap { $0.letter?.receipt })
          if items.contains(where: { $0.signal == .kicked }) { return }
        case .nothing: receipts = []
        case .failed: try await services.clock.sleep(Self.pause)
        case .sessionEnded: return
        }
      } catch {
        guard !Task.isCancelled else { return }
        services.logger.error("a participant cannot read its mail: \(error)")
        // Cancelled while it waits, the loop ends by its own condition.
        try? await services.clock.sleep(Self.pause)
      }
    }
  }

  private func event(_ item: MailItem) -> ParticipantEvent {
    switch item {
    case .letter(let letter): .message(ParticipantMessage(letter))
    case .signal(let signal, _):
      switch signal {
      case .presence(let account, let presence): .presence(account, presence)
      case .typing(let account): .typing(account)
      case .shake(let account): .shake(account)
      case .kicked: .kicked
      }
    }
  }
}
