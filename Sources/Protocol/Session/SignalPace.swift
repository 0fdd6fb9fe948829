import Chat

/// How often the small signals go out, each to one contact.
struct SignalPace: Sendable {
  /// One kind of signal.
  enum Signal: Hashable, Sendable {
    case typing, shake

    /// At least so long from one to the next.
    var period: Duration {
      switch self {
      case .typing: .seconds(5)
      case .shake: .seconds(10)
      }
    }
  }

  private struct Key: Hashable, Sendable {
    var signal: Signal
    var contact: ContactID
  }

  private var last: [Key: Duration] = [:]

  /// How long to wait before the next one; nothing when it may go out now.
  func pause(before signal: Signal, to contact: ContactID, at now: Duration) -> Duration {
    guard let last = last[Key(signal: signal, contact: contact)] else { return .zero }
    return max(.zero, last + signal.period - now)
  }

  /// One goes out now.
  mutating func sent(_ signal: Signal, to contact: ContactID, at now: Duration) {
    last[Key(signal: signal, contact: contact)] = now
  }

  /// The last one did not go out after all.
  mutating func failed(_ signal: Signal, to contact: ContactID) {
    last[Key(signal: signal, contact: contact)] = nil
  }
}
