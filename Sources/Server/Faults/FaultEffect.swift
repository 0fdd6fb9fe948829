/// What goes wrong.
public enum FaultEffect: Hashable, Sendable {
  /// A code of the protocol in place of the answer; `seconds` is the `t` of 121.
  case code(Int, seconds: Int? = nil)
  /// Code 116: a new `ptwebqq`, which alone is valid from then on.
  case newToken
  /// An HTTP status with the page of a proxy in place of the answer.
  case status(Int)
  /// The answer without its body.
  case empty
  /// The first half of the answer's body, as if that were all.
  case truncated
  /// The connection breaks after so many bytes of the body.
  case cut(at: Int)
  /// The body drips.
  case slow(bytesPerSecond: Int)
  /// A batch comes once more with the next poll.
  case again
  /// A batch comes in the order in which things happened; as a rule the newest is first.
  case oldestFirst
  /// The session is ended as by another login.
  case kick
  /// A captcha is asked for, whatever the policy says.
  case captcha
  /// The verify code or the captcha has expired.
  case expired
  /// Raw control characters in nicks.
  case control
}
