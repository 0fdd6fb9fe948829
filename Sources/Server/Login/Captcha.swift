/// A picture and what is written in it.
public struct Captcha: Sendable {
  /// Compared without regard to case.
  public var answer: String
  /// A picture file; JPEG where it was drawn here.
  public var image: [UInt8]

  /// Makes a captcha of a picture and its answer.
  public init(answer: String, image: [UInt8]) {
    self.answer = answer
    self.image = image
  }
}
