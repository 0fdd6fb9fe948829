/// Where captchas come from.
///
/// Tests supply one whose answers they know; nothing else ever tells an answer.
public struct CaptchaSource: Sendable {
  /// Makes a new captcha.
  public var next: @Sendable () throws -> Captcha

  /// Makes a source.
  public init(next: @escaping @Sendable () throws -> Captcha) { self.next = next }
}
