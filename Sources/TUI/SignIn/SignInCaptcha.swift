import Chat
import Imaging

/// The captcha that is being asked for.
struct SignInCaptcha: Equatable, Sendable {
  /// What has become of the picture.
  enum Image: Equatable, Sendable {
    /// Not decoded yet.
    case pending
    case decoded(Picture)
    /// The file is no picture that we can read.
    case unreadable
    /// It could not be fetched.
    case missing
  }

  /// `nil` when the picture could not be fetched.
  var challenge: CaptchaChallenge?
  var image: Image
  /// Where the picture was written.
  var savedPath: String?

  /// A challenge as it arrives.
  init(_ challenge: CaptchaChallenge) {
    self.challenge = challenge
    image = .pending
  }

  /// A challenge without a picture.
  init() { image = .missing }
}
