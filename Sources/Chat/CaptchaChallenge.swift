/// A picture whose letters the person must type.
public struct CaptchaChallenge: Equatable, Sendable {
  /// The picture's file as the server sent it (JPEG, PNG, GIF or BMP), not decoded and not trusted.
  public var image: [UInt8]
  /// What became of the answer to the challenge before this one; `nil` for the first.
  public var previousFailure: SignInFailure?

  /// Makes a challenge.
  public init(image: [UInt8], previousFailure: SignInFailure? = nil) {
    self.image = image
    self.previousFailure = previousFailure
  }
}
