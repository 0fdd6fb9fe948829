import Chat
import Imaging
import Logging
import TUI

extension EffectRunner {
  /// The picture that came with an event, for `reduce` reads no files; `nil` for none.
  func decoded(_ event: Event) -> Event? {
    guard case .service(let event) = event else { return nil }
    if case .captchaRequired(let challenge) = event {
      return .captchaDecoded(challenge, picture(of: challenge))
    }
    if case .pictureLoaded(let id, let file) = event {
      return .pictureDecoded(.message(id), DecodedPicture(file))
    }
    if case .people(.avatarLoaded(let owner, let file)) = event {
      return .pictureDecoded(.avatar(owner), DecodedPicture(file))
    }
    return nil
  }

  /// The picture of a captcha; `nil` when it cannot be decoded, which is shown as such.
  private func picture(of challenge: CaptchaChallenge) -> Picture? {
    do {
      return try Picture(decoding: challenge.image)
    } catch {
      let head = challenge.image.prefix(16).map { String($0, radix: 16) }.joined(separator: " ")
      logger.warning(
        "the captcha cannot be decoded (\(error)): \(challenge.image.count) bytes, first \(head)"
      )
      return nil
    }
  }
}
