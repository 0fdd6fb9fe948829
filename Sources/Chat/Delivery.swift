/// How far a message has come.
public enum Delivery: Hashable, Sendable {
  /// It came from somebody else.
  case received
  /// Waiting or on its way.
  case sending
  /// The server answered that it has it.
  case accepted
  /// The request timed out; it may have arrived, so it is not sent again unasked.
  case unconfirmed
  /// The server or the link refused it.
  case failed(SendFailure)
}
