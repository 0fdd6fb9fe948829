/// A picture whose letters the person must type.
public struct CaptchaChallenge: Equatable, Sendable {
  /// The picture's file as the server sent it (JPEG, PNG, GIF or BMP), not decoded and not trusted.
  public var image: [UInt8]
  /// Whether an earlier answer was wrong.
  public var previousAnswerWasWrong: Bool

  /// Makes a challenge.
  public init(image: [UInt8], previousAnswerWasWrong: Bool = false) {
    self.image = image
    self.previousAnswerWasWrong = previousAnswerWasWrong
  }
}
