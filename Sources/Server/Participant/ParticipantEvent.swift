public import Chat

/// What a participant learns, in real numbers.
public enum ParticipantEvent: Hashable, Sendable {
  case message(ParticipantMessage)
  case presence(UInt64, Presence)
  case typing(UInt64)
  case shake(UInt64)
  /// The account signed in somewhere else; no event follows.
  case kicked
}
