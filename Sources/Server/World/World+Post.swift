// Messages go to disk, then to those who wait for them.

import Chat
import Logging

extension World {
  /// Stores a message and hands it to its recipients; on disk when this returns.
  ///
  /// What is sent while a commit runs shares the next one.
  func send(_ draft: Draft) async throws -> PostOutcome {
    try await withCheckedThrowingContinuation { sender in
      outgoing.append(Outgoing(draft: draft, sender: sender))
      startPosting()
    }
  }

  /// Commits what waits, one commit at a time.
  func startPosting() {
    guard !isPosting else { return }
    isPosting = true
    Task {
      while !outgoing.isEmpty || !discards.isEmpty { await post() }
      isPosting = false
    }
  }

  private func post() async {
    let batch = outgoing
    let discarded = discards
    outgoing = []
    discards = [:]
    let now = clock.now().seconds
    do {
      let result = try await store.post(batch.map(\.draft), discarding: discarded, at: now)
      if result.wasChangedElsewhere { await dismissEndedSessions() }
      for (entry, outcome) in zip(batch, result.outcomes) {
        deliver(outcome)
        entry.sender.resume(returning: outcome)
      }
    } catch {
      // What could not be discarded is in the store still and comes again after a restart.
      logger.error("messages could not be stored: \(error)")
      batch.forEach { $0.sender.resume(throwing: error) }
    }
    if now - tidiedAt > PostOffice.repeatWindow { await tidy(at: now) }
  }

  /// Lets the store remove what is too old to be of use.
  func tidy(at time: Int64) async {
    tidiedAt = time
    do {
      try await store.tidy(at: time)
    } catch {
      logger.error("the database could not be tidied: \(error)")
    }
  }

  private func deliver(_ outcome: PostOutcome) {
    guard case .stored(let letters) = outcome else { return }
    for (account, letter) in letters { deliver(letter, to: account) }
  }

  /// Hands a stored letter to the session of its recipient, if that is here.
  func deliver(_ letter: Letter, to account: UInt64) {
    guard let session = currentSession[account] else { return }
    perform(residents[session]?.mailbox.delivered(letter) ?? [], for: session)
  }

  /// Another process may have removed accounts or changed passwords: their polls end now.
  private func dismissEndedSessions() async {
    do {
      let live = try await store.liveSessions()
      for (session, resident) in residents where !live.contains(session) {
        dismiss(session)
        await announce(resident.record.account)
      }
    } catch {
      logger.error("sessions could not be read: \(error)")
    }
  }
}
