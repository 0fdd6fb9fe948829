import Logging
import Platform
import Synchronization
import TUI

/// Writes conversations beside the loop, for a disk may be slow and nobody shall wait for it.
final class ConversationKeeper: Sendable {
  private struct Order {
    var conversations: [KeptConversation]
    var owner: KeptConversation.Owner
  }

  private struct State {
    /// What is to be written, the newest for each owner.
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
    let mustStart = state.withLock { state in
      state.orders.removeAll { $0.owner == owner }
      state.orders.append(Order(conversations: conversations, owner: owner))
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if mustStart { Thread.start { self.writeAll() } }
  }

  /// What was kept.
  func load(of owner: KeptConversation.Owner) -> [KeptConversation] {
    disk.withLock { _ in ConversationFile(of: owner, in: folder).load() }
  }

  /// Returns when all is written.
  func finish() { writeAll() }

  private func writeAll() {
    disk.withLock { _ in
      while let order = next() {
        do throws(SystemError) {
          try ConversationFile(of: order.owner, in: folder).save(order.conversations)
        } catch {
          logger.warning("drafts, unsent messages and pins are not kept: \(error.description)")
        }
      }
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
