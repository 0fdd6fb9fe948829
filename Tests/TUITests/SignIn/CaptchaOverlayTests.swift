import Chat
import Imaging
import Terminal
import Testing

@testable import TUI

/// A captcha that a session needs to come back, asked for over the chat.
struct CaptchaOverlayTests {
  private let challenge = CaptchaChallenge(image: [1])

  /// In a conversation with a draft, a captcha wanted.
  private func asked(size: Size = Size(rows: 24, columns: 80)) -> Scenario {
    let ui = Scenario(size: size)
    ui.open(.bob)
    ui.type("draft")
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: nil)))
    ui.service(.linkChanged(.signingIn(.awaitingCaptcha)))
    ui.service(.captchaRequired(challenge))
    ui.send(.captchaDecoded(challenge, nil))
    return ui
  }

  @Test func `the chat, the draft and the bars stay on the screen`() {
    let ui = asked()
    #expect(ui.state.signIn == nil)
    #expect(ui.rows[5].contains("验证码"))
    #expect(ui.rows[0].contains("bob"))
    #expect(ui.rows[21].contains("重新上线要验证码"))
    #expect(ui.rows[22].contains("draft"))
  }

  @Test func `what is typed is the answer, and the draft stays`() {
    let ui = asked()
    ui.enter("k7px")
    ui.expectEffects([.request(.answerCaptcha("k7px"))])
    #expect(ui.typed == "draft")
    ui.service(.signedIn(World.me))
    ui.service(.linkChanged(.online))
    #expect(!ui.rows.joined().contains("验证码"))
    #expect(ui.typed == "draft")
  }

  @Test func `a wrong answer brings the next picture`() {
    let ui = asked()
    ui.enter("XXXX")
    ui.ignoreEffects()
    let next = CaptchaChallenge(image: [2], previousFailure: .wrongCaptcha)
    ui.service(.captchaRequired(next))
    ui.send(.captchaDecoded(next, nil))
    ui.press(.control("r"))
    ui.expectEffects([.request(.renewCaptcha)])
    #expect(ui.state.captcha?.form.code.isEmpty == true)
  }

  @Test func `Esc puts it aside for the chat, and the command brings it back`() {
    let ui = asked()
    ui.type("k7")
    ui.press(Key(.escape))
    #expect(ui.rows[23].contains("验证码稍后再输"))
    ui.type(" goes on")
    #expect(ui.typed == "draft goes on")
    ui.press(Key(.escape), .character("R"))
    #expect(ui.rows[5].contains("验证码"))
    ui.enter("px")
    ui.expectEffects([.request(.answerCaptcha("k7px"))])
  }

  @Test func `messages that come meanwhile count as unread`() {
    let ui = asked()
    ui.receive(.bob, "are you there?")
    ui.expectEffects([.bell])
    #expect(ui.state.badge(of: .bob) == "1")
  }

  @Test func `on a low screen it takes all`() {
    let ui = asked(size: Size(rows: 15, columns: 40))
    #expect(ui.rows[0].contains("验证码"))
    #expect(ui.rows[14].contains("Esc"))
  }

  @Test func `a link that is lost again takes it away`() {
    let ui = asked()
    ui.service(.linkChanged(.relinking(attempt: 2, retryIn: .seconds(2))))
    #expect(ui.state.captcha == nil)
  }

  @Test func `a session that needs the password shows the form`() {
    let ui = asked()
    ui.service(.linkChanged(.lost(.needsSignIn)))
    #expect(ui.state.captcha == nil)
    #expect(ui.state.signIn != nil)
  }
}
