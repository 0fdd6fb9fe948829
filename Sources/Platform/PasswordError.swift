/// Why there is no password.
public enum PasswordError: Error, Equatable, CustomStringConvertible {
  case commandMalformed
  case commandFailed(String)
  case noInput
  case notText
  case tooLong
  /// The person pressed Control-C at the prompt.
  case interrupted

  /// One line for the person; never holds the password.
  public var description: String {
    switch self {
    case .commandMalformed:
      "--password-command is empty or has a quote that is not closed"
    case .commandFailed(let reason): "the password command failed: \(reason)"
    case .noInput: "no password on standard input; use --password-command"
    case .notText: "the password is not UTF-8 text"
    case .tooLong: "the password is longer than a line may be"
    case .interrupted: "interrupted; nothing was changed"
    }
  }
}
