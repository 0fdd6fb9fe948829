/// Why one request failed; the session goes on.
public enum ServiceFailure: Error, Hashable, Sendable {
  case notSignedIn
  /// The server said no; `code` is its number.
  case rejected(Rejection, code: Int)
  /// No answer in time.
  case timedOut
  /// `reason` is the network library's.
  case transport(reason: String)
  case malformed(endpoint: String)
  /// The same was done just before; it may be done again after so many seconds.
  case tooSoon(seconds: Int)
  /// Only buddies can be told this.
  case notABuddy
  /// A file on this machine cannot be read or written; `reason` is the system's.
  case file(reason: String)
  /// A file that was to be sent as a picture is none.
  case noPicture
  /// The other side of a file from hand to hand lost it on the way.
  case brokenOff
}
