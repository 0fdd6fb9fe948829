import Chat
import Imaging
import Terminal

extension SignInForm {
  /// In characters.
  private static let codeLengths = 4...12

  /// Shows a new challenge, its picture not decoded yet.
  mutating func take(_ challenge: CaptchaChallenge) -> [Effect] {
    let isWrongAnswer = notice == .failure(.wrongCaptcha)
    let failure = challenge.previousFailure ?? (isWrongAnswer ? .wrongCaptcha : nil)
    captcha = SignInCaptcha(challenge)
    phase = .signingIn(.awaitingCaptcha)
    code = EditBuffer()
    focus = .code
    notice = failure.map { .failure($0) } ?? .info(SignInWords.codeWanted)
    return captchaDisplay == .file ? saveCaptcha() : []
  }

  /// Shows the picture of a challenge, and the challenge itself if it was not told before.
  mutating func show(_ challenge: CaptchaChallenge, _ picture: Picture?) -> [Effect] {
    guard !hasCancelled else { return [] }
    let effects = captcha?.challenge == challenge ? [] : take(challenge)
    captcha?.image = picture.map(SignInCaptcha.Image.decoded) ?? .unreadable
    if picture == nil { notice = .problem(SignInWords.imageUnreadable) }
    return effects
  }

  /// Offers another picture in place of one that did not come.
  mutating func lackImage(_ failure: SignInFailure) {
    captcha = SignInCaptcha()
    phase = .signingIn(.awaitingCaptcha)
    focus = .code
    notice = .failure(failure)
  }

  /// Sends what was typed, once it can be an answer.
  mutating func answerCaptcha() -> [Effect] {
    guard phase == .signingIn(.awaitingCaptcha) else { return [] }
    guard captcha?.challenge != nil else {
      notice = .problem(SignInWords.noImageYet)
      return []
    }
    guard Self.codeLengths.contains(code.count) else {
      focus = .code
      notice = .problem(code.isEmpty ? SignInWords.codeWanted : SignInWords.codeTooShort)
      return []
    }
    phase = .signingIn(.verifying)
    notice = nil
    return [.request(.answerCaptcha(code.text))]
  }

  /// Ctrl-R: asks for another picture; the old one stays until it comes.
  mutating func renewCaptcha() -> [Effect] {
    guard captcha != nil, phase == .signingIn(.awaitingCaptcha) else { return [] }
    notice = .info(SignInWords.fetchingImage)
    return [.request(.renewCaptcha)]
  }

  /// F6: writes the picture's file, decoded or not.
  mutating func saveCaptcha() -> [Effect] {
    guard let captcha else { return [] }
    guard let challenge = captcha.challenge else {
      notice = .problem(SignInWords.noImageYet)
      return []
    }
    return [.saveCaptcha(challenge.image)]
  }

  /// F4: draws the picture in the next way.
  mutating func cycleRenderer(on charset: Charset) {
    guard captcha != nil else { return }
    guard charset.drawsBlocks || captchaDisplay == .file else {
      notice = .info(SignInWords.onlyASCII)
      return
    }
    captchaDisplay = captchaDisplay.next(on: charset)
  }

  /// Types into the code, which takes only what a captcha can hold.
  mutating func editCode(_ edit: LineEdit) {
    guard case .insert(let text) = edit else { return edit.apply(to: &code, &kills) }
    let letters = text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if letters.isEmpty, !text.allSatisfy(\.isWhitespace) {
      notice = .problem(SignInWords.codeLetters)
    }
    LineEdit.insert(String(letters.prefix(max(0, Self.codeLengths.upperBound - code.count))))
      .apply(to: &code, &kills)
  }
}
