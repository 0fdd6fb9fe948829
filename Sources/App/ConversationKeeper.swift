import Logging
import Platform
import Synchronization
import TUI

/// Writes conversations beside the loop, for a disk may be slow and nobody shall wait for it.
final class ConversationKeeper: Sendable {
  private enum Order {
    case conversations([KeptConversation], of: KeptConversation.Owner)
    case past([PastMessage], in: PastFile)
  }

  private struct State {
    /// What is to be written; of conversations the newest for each owner.
    var orders: [Order] = []
    var isWriting = false
  }

  private let folder: String
  private let logger: Logger
  private let state = Mutex(State())
  /// Held while a file is written.
  private let disk = Mutex(())

  init(folder: String, logger: Logger) {
    self.folder = folder
    self.logger = logger
  }

  /// Has conversations written soon; what is waiting for the same owner is out of date.
  func keep(_ conversations: [KeptConversation], of owner: KeptConversation.Owner) {
    order(.conversations(conversations, of: owner)) { order in
      if case .conversations(_, owner) = order { true } else { false }
    }
  }

  /// Has messages added soon to those of a conversation.
  func keep(
    _ messages: [PastMessage],
    at place: KeptConversation.Place,
    of owner: KeptConversation.Owner
  ) {
    order(.past(messages, in: PastFile(of: place, of: owner, in: folder))) { _ in false }
  }

  /// Has something written soon, in place of what it makes out of date.
  private func order(_ order: Order, inPlaceOf isOutOfDate: (Order) -> Bool) {
    let mustStart = state.withLock { state in
      state.orders.removeAll(where: isOutOfDate)
      state.orders.append(order)
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if mustStart { Thread.start { self.writeAll() } }
  }

  /// What was kept.
  func load(of owner: KeptConversation.Owner) -> [KeptConversation] {
    disk.withLock { _ in ConversationFile(of: owner, in: folder).load() }
  }

  /// The last messages of a conversation; waits for the disk on a thread of its own.
  func loadPast(
    at place: KeptConversation.Place,
    of owner: KeptConversation.Owner
  ) async -> [PastMessage] {
    await withCheckedContinuation { continuation in
      Thread.start {
        let messages = self.disk.withLock { _ in
          PastFile(of: place, of: owner, in: self.folder).load()
        }
        continuation.resume(returning: messages)
      }
    }
  }

  /// Returns when all is written.
  func finish() { writeAll() }

  private func writeAll() {
    disk.withLock { _ in
      while let order = next() {
        switch order {
        case .conversations(let conversations, let owner): save(conversations, of: owner)
        case .past(let messages, let file): add(messages, to: file)
        }
      }
    }
  }

  private func save(_ conversations: [KeptConversation], of owner: KeptConversation.Owner) {
    do throws(SystemError) {
      try ConversationFile(of: owner, in: folder).save(conversations)
    } catch {
      logger.warning("drafts, unsent messages and pins are not kept: \(error.description)")
    }
  }

  private func add(_ messages: [PastMessage], to file: PastFile) {
    do throws(SystemError) {
      try file.add(messages)
    } catch {
      logger.warning("messages are not kept: \(error.description)")
    }
  }

  private func next() -> Order? {
    state.withLock { state in
      guard !state.orders.isEmpty else {
        state.isWriting = false
        return nil
      }
      return state.orders.removeFirst()
    }
  }
}
