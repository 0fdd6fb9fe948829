/// Why one request failed; the session goes on.
public enum ServiceFailure: Error, Hashable, Sendable {
  case notSignedIn
  case rejected(code: Int)
  case transport(reason: String)
  case malformed(endpoint: String)
  /// A file on this machine cannot be read or written; `reason` is the system's.
  case file(reason: String)
}
