// Polls wait, mail comes.

import Logging

extension World {
  /// Waits for something to happen in a session.
  ///
  /// `receipts` are the `msg_id2` of what its client has handled.
  func poll(_ record: SessionRecord, receipts: Set<Int>) async -> PollAnswer {
    guard !isClosing else { return .failed }
    if record.isKicked || resident(record) == nil { return await tellKick(record) }
    lastPoll += 1
    let poll = lastPoll
    residents[record.id]?.lastPoll = poll
    notePresence(of: record.id)
    noteActivity(of: record)
    return await withCheckedContinuation { continuation in
      polls[poll] = continuation
      let actions = residents[record.id]?.mailbox.pollArrived(poll, receipts: receipts)
      perform(actions ?? [.release(poll)], for: record.id)
    }
  }

  /// The connection broke before an answer was written whole.
  func answerCut(_ poll: PollID, of session: SessionID) {
    residents[session]?.mailbox.answerWritten(poll, whole: false)
  }

  /// Does what a mailbox asks for.
  func perform(_ actions: [Mailbox.Action], for session: SessionID) {
    for action in actions {
      switch action {
      case .load(let number): load(above: number, for: session)
      case .answer(let poll, let items):
        answer(poll, .items(items, poll))
        wait(.absence, session, poll)
      case .hold(let poll): wait(.hold, session, poll)
      case .release(let poll):
        answer(poll, .nothing)
        wait(.absence, session, poll)
      case .fail(let poll): answer(poll, .failed)
      case .discard(let numbers): discard(numbers, for: session)
      case .rememberReceipts: rememberReceipts(of: session)
      }
    }
  }

  func answer(_ poll: PollID, _ answer: PollAnswer) {
    polls.removeValue(forKey: poll)?.resume(returning: answer)
  }

  /// Once a kicked session's client knows, any further poll of it is refused.
  ///
  /// A client that acknowledges stops when it knows; one that asks has not heard, since an answer
  /// that was written whole may still be lost on the way.
  private func tellKick(_ record: SessionRecord) async -> PollAnswer {
    if record.isKicked, record.acknowledgesByReceipt {
      return .items([.signal(.kicked, number: 0)], 0)
    }
    do {
      let isNews = try await store.noteKickTold(record.id)
      return isNews ? .items([.signal(.kicked, number: 0)], 0) : .sessionEnded
    } catch {
      logger.error("a kick could not be noted: \(error)")
      return .failed
    }
  }

  private func load(above number: Int64, for session: SessionID) {
    guard let account = residents[session]?.record.account else { return }
    Task {
      do {
        let found = try await store.letters(
          of: account,
          above: number,
          limit: Mailbox.batchLimit
        )
        let actions = residents[session]?.mailbox.loaded(found.letters, counter: found.counter)
        perform(actions ?? [], for: session)
      } catch {
        logger.error("letters could not be read: \(error)")
        perform(residents[session]?.mailbox.loadingFailed() ?? [], for: session)
      }
    }
  }

  private func discard(_ numbers: [Int64], for session: SessionID) {
    guard let account = residents[session]?.record.account else { return }
    discards[account, default: []] += numbers
    startPosting()
  }

  private func rememberReceipts(of session: SessionID) {
    residents[session]?.record.acknowledgesByReceipt = true
    Task {
      do {
        try await store.rememberReceipts(of: session)
      } catch {
        // After a restart the session then counts as one without receipts: a batch may come twice.
        logger.error("the way of acknowledging could not be stored: \(error)")
      }
    }
  }
}
