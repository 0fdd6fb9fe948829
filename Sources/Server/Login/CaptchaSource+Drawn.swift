import Imaging

extension CaptchaSource {
  /// Four letters by lot, drawn by `CaptchaPainter`.
  public static let drawn = CaptchaSource {
    var generator = SystemGenerator()
    let text = CaptchaAlphabet.text(using: &generator)
    let image = try CaptchaPainter().jpeg(of: text, using: &generator)
    return Captcha(answer: text, image: image)
  }
}
