// Who is seen by whom.

import Chat
import Logging

extension World {
  /// How an account looks to others: who hides or is gone is offline.
  func visiblePresence(of account: UInt64) -> Presence {
    guard let session = currentSession[account], let record = residents[session]?.record,
      record.isPresent, record.presence != .hidden
    else { return .offline }
    return record.presence
  }

  /// How accounts look to others; those who are offline are left out.
  func visiblePresences(of accounts: [UInt64]) -> [UInt64: Presence] {
    var found: [UInt64: Presence] = [:]
    for account in accounts {
      let presence = visiblePresence(of: account)
      if presence != .offline { found[account] = presence }
    }
    return found
  }

  /// Changes how an account wishes to be seen.
  func setPresence(_ presence: Presence, of record: SessionRecord) async throws {
    guard let resident = resident(record), resident.record.presence != presence else { return }
    try await store.setPresence(presence, of: record.id)
    await change(record.id) { $0.presence = presence }
  }

  /// Tells one account a passing fact, if it is here.
  func tell(_ account: UInt64, _ signal: Signal) {
    guard let session = currentSession[account] else { return }
    perform(residents[session]?.mailbox.signalled(signal) ?? [], for: session)
  }

  /// A client was heard of: who counted as gone is back.
  func notePresence(of session: SessionID) {
    guard residents[session]?.record.isPresent == false else { return }
    Task {
      await change(session) { $0.isPresent = true }
      await storePresent(true, of: session)
    }
  }

  /// Nobody has polled since a poll was answered: the person counts as gone.
  ///
  /// The session leaves memory; its next poll takes it up from the store.
  func noteAbsence(of session: SessionID, since poll: PollID) async {
    guard isAbsent(session, since: poll), let account = residents[session]?.record.account else {
      return
    }
    await storePresent(false, of: session)
    // A poll that came meanwhile has found the session in memory and made nothing of it.
    guard isAbsent(session, since: poll) else { return await storePresent(true, of: session) }
    let before = visiblePresence(of: account)
    dismiss(session)
    if before != .offline { await announce(account) }
  }

  private func isAbsent(_ session: SessionID, since poll: PollID) -> Bool {
    guard let resident = residents[session] else { return false }
    return resident.lastPoll == poll && !resident.mailbox.hasPoll && resident.record.isPresent
  }

  /// Tells the friends of an account how it looks now.
  func announce(_ account: UInt64) async {
    do {
      let friends = try await store.read { try Friendship.mutual(of: account.stored, in: $0) }
      let presence = visiblePresence(of: account)
      for friend in friends { tell(friend.number, .presence(account, presence)) }
    } catch {
      logger.error("friends could not be read: \(error)")
    }
  }

  /// Tells each of two accounts how the other looks, after they have become friends or stopped to be.
  func introduce(_ account: UInt64, _ other: UInt64) async throws {
    let areFriends = try await store.read { database in
      try Friendship.exists(account.stored, other.stored, in: database)
        && Friendship.exists(other.stored, account.stored, in: database)
    }
    for (reader, shown) in [(account, other), (other, account)] {
      tell(reader, .presence(shown, areFriends ? visiblePresence(of: shown) : .offline))
    }
  }

  private func change(_ session: SessionID, _ edit: (inout SessionRecord) -> Void) async {
    guard let account = residents[session]?.record.account else { return }
    let before = visiblePresence(of: account)
    if var record = residents[session]?.record {
      edit(&record)
      residents[session]?.record = record
    }
    if visiblePresence(of: account) != before { await announce(account) }
  }

  private func storePresent(_ isPresent: Bool, of session: SessionID) async {
    do {
      try await store.setPresent(isPresent, of: session, at: clock.now().seconds)
    } catch {
      // It matters only after a restart, where it is corrected in a minute and a half.
      logger.error("presence could not be stored: \(error)")
    }
  }
}
