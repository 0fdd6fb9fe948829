/// Why a participant's request was refused.
public enum ParticipantError: Error, Hashable, Sendable {
  /// The friend, group or discussion does not exist, or the account is not in it.
  case unknownThread
  /// The text is empty or over the limit of one message.
  case textUnsendable
  /// The session ended.
  case sessionEnded
}
