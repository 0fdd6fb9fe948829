/// Why no response came.
public enum TransportError: Error, Hashable, Sendable {
  case hostNotFound(host: String)
  case cannotConnect(host: String, port: Int, reason: String)
  /// The peer's certificate was refused; `reason` is the TLS library's.
  case certificate(reason: String)
  /// No whole answer in time. `connected` tells whether the request may have arrived.
  case timedOut(connected: Bool)
  /// The connection broke after the request was, or may have been, sent.
  case interrupted(reason: String)
  /// The body went over the request's limit; `head` is how it began.
  case tooLarge(limit: Int, head: [UInt8] = [])
  case malformedURL(String)
  /// The file to send or to write could not be used; `reason` is the system's.
  case file(reason: String)
  case cancelled
}
