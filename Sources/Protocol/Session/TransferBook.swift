import Chat

/// Files on their way and what the wire calls them; knows no network.
struct TransferBook: Sendable {
  /// What stands behind a transfer.
  enum Source: Equatable, Sendable {
    /// I keep it on the server for somebody.
    case leaving
    /// I upload a picture.
    case picture
    /// I offer it to somebody who is there; `number` is mine.
    case offering(to: ContactID, number: UInt64)
    /// Somebody who is there offers it to me.
    case offered(by: ContactID, offer: UInt64)
    /// Somebody left it for me; `part` is what came of it already.
    case left(by: ContactID, LeftFile)
  }

  /// A file that waits on the server.
  struct LeftFile: Equatable, Sendable {
    /// Opens it; a secret.
    var rkey: String
    var host: String
    var port: Int
    var expiresAt: Int64
    var part: PartFile?
  }

  /// How many that are over are remembered.
  static let remembered = 200

  private struct Entry {
    var transfer: Transfer
    var source: Source
    /// Whether the server has all of what I offer.
    var isUploaded = false
  }

  private var entries: [Transfer.ID: Entry] = [:]
  private var made = 0
  /// My number of the last offer; below 4,096, from anywhere.
  private var lastNumber: UInt64

  init(firstNumber: UInt64 = 0) { lastNumber = firstNumber % OnlineFile.counterLimit }

  /// The number of my next offer.
  mutating func nextNumber() -> UInt64 {
    lastNumber = (lastNumber + 1) % OnlineFile.counterLimit
    return lastNumber
  }

  /// Takes a new transfer; its identifier is the book's.
  mutating func add(_ source: Source, _ make: (Transfer.ID) -> Transfer) -> Transfer {
    made += 1
    let transfer = make(Transfer.ID(made))
    entries[transfer.id] = Entry(transfer: transfer, source: source)
    forgetOld()
    return transfer
  }

  func transfer(_ id: Transfer.ID) -> Transfer? { entries[id]?.transfer }
  func source(of id: Transfer.ID) -> Source? { entries[id]?.source }

  /// Remembers what has arrived of a file that was left for me.
  mutating func setPart(_ part: PartFile?, of id: Transfer.ID) {
    guard case .left(let contact, var file) = entries[id]?.source else { return }
    file.part = part
    entries[id]?.source = .left(by: contact, file)
  }

  /// A step; returns the transfer when that is news.
  ///
  /// What is over stays over: a late word about it changes nothing, but that a failed or expired
  /// one may be tried again.
  mutating func change(_ id: Transfer.ID, to progress: Transfer.Progress) -> Transfer? {
    guard let old = entries[id]?.transfer, old.progress != progress else { return nil }
    guard old.isOpen || old.mayBeginAgain else { return nil }
    entries[id]?.transfer.progress = progress
    return entries[id]?.transfer
  }

  /// The server has all of what I offer.
  mutating func uploaded(_ id: Transfer.ID) { entries[id]?.isUploaded = true }

  func isUploaded(_ id: Transfer.ID) -> Bool { entries[id]?.isUploaded ?? false }

  /// Takes another word on a transfer that was over.
  mutating func replace(_ transfer: Transfer) { entries[transfer.id]?.transfer = transfer }

  /// The size became known.
  mutating func setSize(_ size: UInt64, of id: Transfer.ID) { entries[id]?.transfer.size = size }

  /// My offer by my number.
  func offering(to contact: ContactID, number: UInt64) -> Transfer.ID? {
    newest { $0 == .offering(to: contact, number: number) }
  }

  /// Somebody's offer.
  func offered(by contact: ContactID, offer: UInt64) -> Transfer.ID? {
    newest { $0 == .offered(by: contact, offer: offer) }
  }

  /// Somebody's offer by its low 12 bits, as `cancel_type` 2 names it.
  func offered(by contact: ContactID, number: UInt64) -> Transfer.ID? {
    newest { source in
      if case .offered(contact, let offer) = source {
        offer % OnlineFile.counterLimit == number
      } else {
        false
      }
    }
  }

  /// Whether a file that was left for me is known already.
  func knows(rkey: String) -> Bool {
    newest { if case .left(_, let file) = $0 { file.rkey == rkey } else { false } } != nil
  }

  /// What I left for somebody, by what it was called and its size.
  func left(for contact: ContactID, name: String, size: UInt64) -> Transfer? {
    entries.values.filter {
      $0.source == .leaving && $0.transfer.conversation == .contact(contact)
        && $0.transfer.name == name && $0.transfer.size == size
    }.max { $0.transfer.id.rawValue < $1.transfer.id.rawValue }?.transfer
  }

  /// Everything that is not over.
  var open: [Transfer] {
    entries.values.map(\.transfer).filter(\.isOpen).sorted { $0.id.rawValue < $1.id.rawValue }
  }

  private func newest(_ matches: (Source) -> Bool) -> Transfer.ID? {
    entries.filter { matches($0.value.source) }.keys.max { $0.rawValue < $1.rawValue }
  }

  private mutating func forgetOld() {
    let over = entries.values.map(\.transfer).filter { !$0.isOpen }.map(\.id)
    guard over.count > Self.remembered else { return }
    if let oldest = over.min(by: { $0.rawValue < $1.rawValue }) { entries[oldest] = nil }
  }
}

extension Transfer {
  /// Whether a second try makes sense.
  fileprivate var mayBeginAgain: Bool {
    switch progress {
    case .failed: direction == .incoming && kind == .offline
    case .offered, .running, .done, .refused, .cancelled, .expired: false
    }
  }
}
