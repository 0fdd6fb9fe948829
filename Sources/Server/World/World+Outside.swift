// Letters from other processes.

import Logging

extension World {
  /// How often another process's letters are looked for.
  static let outsideInterval: Duration = .seconds(1)

  /// Looks until the task is cancelled; reading an empty table takes some microseconds.
  func watchOutside() async {
    while !Task.isCancelled, !isClosing {
      do {
        try await collectOutsideMail()
        try await clock.sleep(Self.outsideInterval)
      } catch is CancellationError {
        return
      } catch {
        logger.error("letters of other processes could not be looked for: \(error)")
        // Only cancelling ends the sleep early, and then the loop ends.
        try? await clock.sleep(Self.outsideInterval)
      }
    }
  }

  /// Tells the mailboxes of letters that commands put in.
  func collectOutsideMail() async throws {
    let found = try await store.read { try OutsideMail.all($0) }
    guard !found.isEmpty else { return }
    for (account, number) in found {
      guard let session = currentSession[account] else { continue }
      perform(residents[session]?.mailbox.announced(upTo: number) ?? [], for: session)
    }
    try await store.write { try OutsideMail.forget(found, in: $0) }
  }
}
