// What waits for one session, and who waits for it.

/// The state of one session's mail: no I/O, no clock.
///
/// Every method takes one thing that happened and returns what must be done. At most one poll is
/// parked; a second releases the first. Letters are numbered without gaps, so the mailbox knows
/// what it has not seen and asks the store for it: after a login, after a restart and after more
/// letters than it keeps.
struct Mailbox {
  /// Names one poll of the server's run.
  typealias PollID = UInt64

  /// What the owner of a mailbox must do.
  enum Action: Equatable {
    /// Ask the store for letters above a number, and call `loaded` or `loadingFailed`.
    case load(above: Int64)
    /// Answer a poll with items, oldest first.
    case answer(PollID, [MailItem])
    /// Keep a poll until something comes or its time is over.
    case hold(PollID)
    /// Answer a poll with "nothing happened".
    case release(PollID)
    /// Answer a poll with "later".
    case fail(PollID)
    /// These letters need not be kept any longer.
    case discard([Int64])
    /// From now on only receipts acknowledge; remember it with the session.
    case rememberReceipts
  }

  /// How many items one answer carries at most.
  static let batchLimit = 100
  /// How many letters are kept in memory; the rest stays in the store.
  static let letterLimit = 200
  /// How many signals wait at most; the oldest go first.
  static let signalLimit = 200

  /// Whether the session has ever sent a receipt.
  private(set) var acknowledgesByReceipt: Bool
  private var waiting: [MailItem] = []
  private var handedOut: [MailItem] = []
  /// Signals that were sent again; a client that never acknowledges one must not get it for ever.
  private var repeated: Set<MailItem> = []
  /// Whether the last answer is known to have been cut off.
  private(set) var lastAnswerWasCut = false
  private var lastAnswered: PollID?
  private var parked: PollID?
  private var parkedReceipts: Set<Int> = []
  /// The highest letter that was in memory; `nil` before the first load.
  private var lastNumber: Int64?
  /// The highest letter known to exist.
  private var announced: Int64 = 0
  private var isLoading = false
  private var signalCount: Int64 = 0

  init(acknowledgesByReceipt: Bool = false) {
    self.acknowledgesByReceipt = acknowledgesByReceipt
  }

  /// Whether a poll is held or about to be answered.
  var hasPoll: Bool { parked != nil }

  /// A poll came in, with the receipts of what its client has handled.
  mutating func pollArrived(_ poll: PollID, receipts: Set<Int>) -> [Action] {
    var actions: [Action] = parked.map { [.release($0)] } ?? []
    parked = poll
    parkedReceipts = receipts
    if !receipts.isEmpty, !acknowledgesByReceipt {
      acknowledgesByReceipt = true
      actions.append(.rememberReceipts)
    }
    return actions + proceed(mayHold: true)
  }

  /// The letters asked for; `counter` is the number of the last one that exists.
  mutating func loaded(_ letters: [Letter], counter: Int64) -> [Action] {
    isLoading = false
    let known = lastNumber ?? 0
    waiting += letters.filter { $0.number > known }.map(MailItem.letter)
    announced = max(announced, counter)
    lastNumber =
      letters.count < Self.batchLimit
      ? max(known, counter) : max(known, letters.last?.number ?? known)
    return proceed(mayHold: true)
  }

  /// The store could not be read; the poll that waits for it gives up.
  mutating func loadingFailed() -> [Action] {
    isLoading = false
    guard let poll = parked else { return [] }
    parked = nil
    return [.fail(poll)]
  }

  /// A letter was stored.
  mutating func delivered(_ letter: Letter) -> [Action] {
    announced = max(announced, letter.number)
    if let lastNumber, !isLoading, letter.number == lastNumber + 1,
      waiting.count < Self.letterLimit
    {
      waiting.append(.letter(letter))
      self.lastNumber = letter.number
    }
    return proceed(mayHold: false)
  }

  /// Another process stored letters; this is the number of the last one.
  mutating func announced(upTo number: Int64) -> [Action] {
    announced = max(announced, number)
    return proceed(mayHold: false)
  }

  /// Something passing happened.
  mutating func signalled(_ signal: Signal) -> [Action] {
    waiting.removeAll { $0.signal?.topic == signal.topic }
    let signals = waiting.count { $0.letter == nil }
    if signals >= Self.signalLimit, let oldest = waiting.firstIndex(where: { $0.letter == nil }) {
      waiting.remove(at: oldest)
    }
    // Half a cycle away from the letters, so that no receipt of a signal is taken for a letter's.
    signalCount += 1
    let number = (lastNumber ?? 0) + 500_000 + signalCount % 1_000
    waiting.append(.signal(signal, number: number))
    return proceed(mayHold: false)
  }

  /// An answer was written whole, or the connection broke before.
  mutating func answerWritten(_ poll: PollID, whole: Bool) {
    if poll == lastAnswered { lastAnswerWasCut = !whole }
  }

  /// The client came back by a relink: it may have missed the last answer.
  mutating func relinked() { if lastAnswered != nil { lastAnswerWasCut = true } }

  /// The time of a poll is over.
  mutating func holdExpired(_ poll: PollID) -> [Action] {
    guard parked == poll else { return [] }
    parked = nil
    return [.release(poll)]
  }

  /// The session ended; a parked poll is answered with what there is.
  mutating func closed() -> [Action] {
    guard let poll = parked else { return [] }
    parked = nil
    return [.release(poll)]
  }

  /// Goes on with the parked poll as far as it can.
  private mutating func proceed(mayHold: Bool) -> [Action] {
    guard let poll = parked, !isLoading else { return [] }
    guard lastNumber != nil else { return load() }
    let discarded = settle()
    var actions: [Action] = discarded.isEmpty ? [] : [.discard(discarded)]
    if waiting.allSatisfy({ $0.letter == nil }), announced > (lastNumber ?? 0) {
      return actions + load()
    }
    if waiting.isEmpty {
      if mayHold { actions.append(.hold(poll)) }
      return actions
    }
    handedOut = Array(waiting.prefix(Self.batchLimit))
    waiting.removeFirst(handedOut.count)
    parked = nil
    lastAnswered = poll
    lastAnswerWasCut = false
    return actions + [.answer(poll, handedOut)]
  }

  private mutating func load() -> [Action] {
    isLoading = true
    return [.load(above: lastNumber ?? 0)]
  }

  /// Takes the parked poll as the word on what was handed out before.
  ///
  /// Returns the numbers of the letters that are done with; the rest waits again, oldest first, but
  /// for signals that were repeated already or that a later one made pointless.
  private mutating func settle() -> [Int64] {
    let receipts = parkedReceipts
    parkedReceipts = []
    let isHandled: (MailItem) -> Bool
    if acknowledgesByReceipt {
      isHandled = { receipts.contains($0.receipt) }
    } else {
      let wasCut = lastAnswerWasCut
      isHandled = { _ in !wasCut }
    }
    var done = handedOut.filter(isHandled).compactMap(\.letter?.number)
    let news = Set(waiting.compactMap(\.signal?.topic))
    let again = handedOut.filter { item in
      guard !isHandled(item) else { return false }
      guard let signal = item.signal else { return true }
      return !news.contains(signal.topic) && !repeated.contains(item)
    }
    handedOut = []
    repeated = Set(again.filter { $0.letter == nil })
    if acknowledgesByReceipt {
      // Another run of the server may have handed out these letters, but none of these signals.
      let known = waiting.filter { $0.letter != nil && isHandled($0) }
      done += known.compactMap(\.letter?.number)
      waiting.removeAll { known.contains($0) }
    }
    waiting.insert(contentsOf: again, at: 0)
    return done
  }
}
