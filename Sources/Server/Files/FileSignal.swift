import WebQQProtocol

/// A passing word about a file from hand to hand.
struct FileSignal: Hashable, Sendable {
  /// What it says.
  enum Word: Hashable, Sendable {
    case offered(name: String)
    case accepted
    /// `cancel_type`.
    case refused(Int)
    /// It broke off; `operation` as on the wire.
    case failed(name: String, operation: Int)
  }

  /// The other side.
  var peer: UInt64
  /// Its low 12 bits are the sender's own number.
  var offer: UInt64
  var word: Word
}
