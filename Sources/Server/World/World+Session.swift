// Sessions begin and end.

import Chat
import Logging

extension World {
  /// Opens a session; every other one of the account ends and its client is told.
  func open(_ opening: SessionOpening) async throws -> SessionRecord {
    let before = visiblePresence(of: opening.account)
    // What the session before has acknowledged must not come to this one.
    let read = discards.removeValue(forKey: opening.account) ?? []
    let record = try await store.open(opening, discarding: read)
    // Of two that open at once the later one wins, in the store and here.
    if let current = currentSession[record.account], current.rawValue > record.id.rawValue {
      return record
    }
    if let previous = currentSession[record.account] { await kick(previous) }
    admit(record)
    if visiblePresence(of: record.account) != before { await announce(record.account) }
    return record
  }

  /// Resumes a session: same numbers, same mail.
  func relink(_ record: SessionRecord, presence: Presence) async throws {
    guard resident(record) != nil else { return }
    residents[record.id]?.mailbox.relinked()
    try await setPresence(presence, of: record)
    notePresence(of: record.id)
    try await store.setPresent(true, of: record.id, at: clock.now().seconds)
  }

  /// Ends a session for good.
  func leave(_ record: SessionRecord) async throws {
    let before = visiblePresence(of: record.account)
    try await store.close(record)
    dismiss(record.id)
    if visiblePresence(of: record.account) != before { await announce(record.account) }
  }

  /// Ends a session as another login of its account would; its client is told at its next poll.
  func end(_ record: SessionRecord) async throws {
    guard !record.isKicked else { return }
    let before = visiblePresence(of: record.account)
    try await store.kick(record.id)
    await kick(record.id)
    if visiblePresence(of: record.account) != before { await announce(record.account) }
  }

  /// The temporary numbers of a session, with those of `targets` among them.
  func aliases(
    of record: SessionRecord,
    for targets: Set<AliasTarget> = []
  ) async throws -> AliasBook {
    var book: AliasBook
    if let known = residents[record.id]?.book {
      book = known
    } else {
      book = try await store.aliases(of: record.id, owner: record.account)
    }
    let missing = targets.filter { !book.has($0) }
    if !missing.isEmpty {
      book = try await store.addAliases(for: missing, of: record.id, owner: record.account)
    }
    // Another call may have added more meanwhile; the larger book knows all of the smaller.
    if book.values.count >= residents[record.id]?.book?.values.count ?? 0 {
      residents[record.id]?.book = book
    }
    return book
  }

  private func kick(_ session: SessionID) async {
    let hadPoll = residents[session]?.mailbox.hasPoll ?? false
    perform(residents[session]?.mailbox.signalled(.kicked) ?? [], for: session)
    let wasTold = hadPoll && residents[session]?.mailbox.hasPoll == false
    dismiss(session)
    guard wasTold else { return }
    do {
      _ = try await store.noteKickTold(session)
    } catch {
      logger.error("a kick could not be noted: \(error)")
    }
  }
}
