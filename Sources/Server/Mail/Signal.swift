import Chat

/// A fact that is worth telling now or not at all; never stored.
enum Signal: Hashable, Sendable {
  /// `.offline` also for somebody who hides.
  case presence(UInt64, Presence)
  case typing(UInt64)
  case shake(UInt64)
  case file(FileSignal)
  /// Another login of the account ended this session.
  case kicked

  /// A later signal of the same topic makes an earlier one pointless.
  var topic: Topic {
    switch self {
    case .presence(let account, _): .presence(account)
    case .typing(let account): .typing(account)
    case .shake(let account): .shake(account)
    case .file(let signal): .file(signal)
    case .kicked: .kicked
    }
  }

  /// What a signal is about.
  enum Topic: Hashable, Sendable {
    case presence(UInt64)
    case typing(UInt64)
    case shake(UInt64)
    /// Each word counts for itself.
    case file(FileSignal)
    case kicked
  }
}
