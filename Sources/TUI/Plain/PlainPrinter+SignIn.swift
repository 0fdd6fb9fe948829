import Chat
import Imaging
import Terminal

extension PlainPrinter {
  mutating func signInLines(_ state: State) -> [String] {
    guard let form = state.signIn ?? state.captcha?.form else {
      (signIn, captcha) = (nil, nil)
      return []
    }
    var lines: [String] = []
    if let (mark, phrase) = form.message(state.environment), phrase != signIn {
      signIn = phrase
      if state.isFormShown, case .editing = form.phase, mark == "!" {
        failure = state.environment.text(phrase)
      } else {
        lines.append("\(mark) \(state.environment.text(phrase))")
      }
    }
    return lines + captchaLines(state)
  }

  private mutating func captchaLines(_ state: State) -> [String] {
    guard let asked = state.askedCaptcha, let challenge = asked.challenge, challenge != captcha,
      case .decoded(let picture) = asked.image
    else { return [] }
    captcha = challenge
    let renderer: BlockRenderer = state.environment.charset.drawsBlocks ? .quadrants : .ascii
    return renderer.rows(of: picture, columns: Self.captchaColumns)
  }

  private static let captchaColumns = 78
}
