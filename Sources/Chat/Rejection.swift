/// Why the server said no, as far as the number of its answer tells.
public enum Rejection: Hashable, Sendable {
  /// The server does not know this session any more.
  case sessionLost
  /// The server has too much to do.
  case busy
  /// Too much of the same in too short a time.
  case tooOften
  /// The answer to a captcha is missing or wrong.
  case captcha
  /// Whoever or whatever it was about is not there.
  case unknownTarget
  /// I may not.
  case notAllowed
  /// The server finds the request malformed.
  case badRequest
  case forbiddenWord
  case tooManyFilesToday
  /// No room for more of my files.
  case noRoom
  case tooLarge
  /// What was waiting does not wait any more.
  case tooLate
  /// A number whose meaning nobody knows.
  case unknown
}
