import Glibc

/// What the operating system refused, with the path and its reason.
public struct SystemError: Error, CustomStringConvertible, Equatable {
  /// What was tried.
  public let attempt: String
  /// On what.
  public let path: String
  /// The value of errno.
  public let code: Int32

  /// Makes an error from errno.
  public init(_ attempt: String, path: String, code: Int32) {
    self.attempt = attempt
    self.path = path
    self.code = code
  }

  /// One line for the person.
  public var description: String { "\(attempt) \(path): \(reason)" }
  /// The system's word for it.
  public var reason: String { String(cString: strerror(code)) }
}
