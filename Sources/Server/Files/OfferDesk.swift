import Logging
import WebQQProtocol

/// Files from hand to hand: where the one who offers and the one who fetches meet.
///
/// What is offered goes through a file in the spool, so neither side has to wait for the other's
/// line; it is gone when it was fetched, refused or nobody answered.
actor OfferDesk {
  /// One file.
  struct Offer: Sendable {
    let id: UInt64
    let sender: UInt64
    let receiver: UInt64
    /// The sender's number; the low 12 bits of `id`.
    let number: UInt64
    let name: String
    let spool: SpoolFile
    var isAccepted = false
    var isWhole = false
    fileprivate var readers: [CheckedContinuation<Void, Never>] = []
  }

  private let world: World
  private let clock: ServerClock
  private let patience: Duration
  private var offers: [UInt64: Offer] = [:]
  private var made = UInt64.random(in: 1..<1_000)

  init(world: World, clock: ServerClock, patience: Duration) {
    self.world = world
    self.clock = clock
    self.patience = patience
  }

  /// A file has begun to arrive: the receiver hears of it.
  /// - Throws: `Refusal` 100001 when the receiver is not here.
  func begin(
    from sender: UInt64,
    to receiver: UInt64,
    number: UInt64,
    name: String,
    spool: SpoolFile
  ) async throws -> UInt64 {
    guard await world.isHere(receiver) else { throw Refusal(.tokenExpired) }
    made = made % 1_000_000 + 1
    let id = made * OnlineFile.counterLimit + number % OnlineFile.counterLimit
    offers[id] = Offer(
      id: id,
      sender: sender,
      receiver: receiver,
      number: number,
      name: name,
      spool: spool
    )
    await tell(receiver, about: sender, id, .offered(name: name))
    watch(id)
    return id
  }

  /// More of it is there.
  /// - Throws: `Refusal` when nobody wants it any more, so that the upload ends.
  func grew(_ id: UInt64) throws {
    guard offers[id] != nil else { throw Refusal(.nothing) }
    wakeReaders(of: id)
  }

  /// All of it is there.
  func completed(_ id: UInt64) {
    offers[id]?.isWhole = true
    wakeReaders(of: id)
  }

  /// The sender went away before all of it was there.
  func broken(_ id: UInt64) async {
    guard let offer = remove(id) else { return }
    await tell(offer.receiver, about: offer.sender, id, .refused(2))
  }

  /// Somebody wants the file; `nil` when it is not theirs or too late.
  func accept(_ id: UInt64, by account: UInt64) async -> Offer? {
    guard let offer = offers[id], offer.receiver == account else { return nil }
    if !offer.isAccepted {
      offers[id]?.isAccepted = true
      await tell(offer.sender, about: offer.receiver, id, .accepted)
    }
    return offers[id]
  }

  /// An accepted file, for the one who accepted it.
  func accepted(_ id: UInt64, by account: UInt64) -> Offer? {
    guard let offer = offers[id], offer.receiver == account, offer.isAccepted else { return nil }
    return offer
  }

  /// Waits until more than `size` bytes are there; `nil` when that was all.
  /// - Throws: when the sender has gone away.
  func wait(for id: UInt64, beyond size: UInt64) async throws -> UInt64? {
    while true {
      guard let offer = offers[id] else { throw Refusal(.nothing) }
      if offer.spool.size > size { return offer.spool.size }
      if offer.isWhole { return nil }
      await withCheckedContinuation { offers[id]?.readers.append($0) }
    }
  }

  /// Either side does not want it; `number` is that of the offer, or the sender's own.
  func refuse(_ number: UInt64, by account: UInt64, peer: UInt64) async {
    let mine = offers.values.filter {
      $0.sender == account && $0.receiver == peer && $0.number == number
    }
    for offer in mine {
      remove(offer.id)
      await tell(peer, about: account, offer.id, .refused(2))
    }
    if let offer = offers[number], offer.receiver == account {
      remove(number)
      await tell(offer.sender, about: account, number, .refused(1))
    }
  }

  /// The receiver's line ended, with or without all of it.
  func fetched(_ id: UInt64, isWhole: Bool) async {
    guard let offer = remove(id), !isWhole else { return }
    await tell(
      offer.sender,
      about: offer.receiver,
      id,
      .failed(name: offer.name, operation: FileServerTransferItem.sending)
    )
  }

  private func watch(_ id: UInt64) {
    Task { [clock, patience] in
      // Only cancelling ends the sleep early, and nobody cancels it.
      try? await clock.sleep(patience)
      await timeIsUp(id)
    }
  }

  private func timeIsUp(_ id: UInt64) async {
    guard let offer = offers[id], !offer.isAccepted else { return }
    remove(id)
    await tell(offer.sender, about: offer.receiver, id, .refused(3))
    await tell(offer.receiver, about: offer.sender, id, .refused(3))
  }

  @discardableResult
  private func remove(_ id: UInt64) -> Offer? {
    wakeReaders(of: id)
    return offers.removeValue(forKey: id)
  }

  private func wakeReaders(of id: UInt64) {
    let readers = offers[id]?.readers ?? []
    offers[id]?.readers = []
    for reader in readers { reader.resume() }
  }

  private func tell(
    _ account: UInt64,
    about peer: UInt64,
    _ offer: UInt64,
    _ word: FileSignal.Word
  ) async {
    await world.tell(account, .file(FileSignal(peer: peer, offer: offer, word: word)))
  }
}

extension World {
  /// Whether somebody's client would hear of something now.
  func isHere(_ account: UInt64) -> Bool {
    guard let session = currentSession[account] else { return false }
    return residents[session]?.record.isPresent ?? false
  }
}
