import Chat
import Imaging
import TUI
import Terminal
import Testing

struct SignInCaptchaTests {
  private static func asked(_ prefill: SignInPrefill = .filled) -> SignInScenario {
    var ui = SignInScenario(prefill)
    ui.signIn()
    ui.askCaptcha()
    return ui
  }

  @Test(arguments: ["", "k", "k7p"])
  func `fewer than four characters are not sent`(code: String) {
    var ui = Self.asked()
    ui.type(code)
    ui.press(.enter)
    #expect(ui.effects.isEmpty)
    #expect(ui.message.hasPrefix("! "))
    ui.expectFocus(inRowWith: "Code")
  }

  @Test func `the code takes letters and digits only`() {
    var ui = Self.asked()
    ui.type("k-7 你")
    ui.expectMessage("! 验证码只有字母和数字。")
    ui.press(.paste(" P\nx!"))
    ui.press(.enter)
    #expect(ui.takeEffects() == [.request(.answerCaptcha("k7Px"))])
  }

  @Test func `an answer is sent once`() {
    var ui = Self.asked()
    ui.type("k7px")
    ui.press(.enter, .enter)
    #expect(ui.takeEffects() == [.request(.answerCaptcha("k7px"))])
    ui.expectMessage("~ 正在验证密码")
  }

  @Test func `a wrong answer keeps the password and empties the code`() {
    var ui = Self.asked()
    ui.type("k7px")
    ui.press(.enter)
    ui.askCaptcha(wasWrong: true)
    ui.expectMessage("! 验证码不对，已换新图，密码保留。 Wrong captcha: new image, password kept.")
    #expect(ui.rows[5].contains("[ ******** "))
    #expect(ui.rows[20].contains("[       ]"))
    ui.expectFocus(inRowWith: "Code")
  }

  @Test func `a wrong answer told as a failure reads the same`() {
    var ui = Self.asked()
    ui.fail(.wrongCaptcha)
    ui.askCaptcha(wasWrong: false)
    ui.expectMessage("! 验证码不对，已换新图，密码保留。")
  }

  @Test func `typing while the picture is decoded is not lost`() {
    var ui = SignInScenario()
    ui.signIn()
    let challenge = CaptchaChallenge(image: [1])
    ui.receive(.captchaRequired(challenge))
    ui.type("k7")
    ui.send(.captchaDecoded(challenge, .captcha))
    ui.type("px")
    ui.press(.enter)
    #expect(ui.takeEffects() == [.request(.answerCaptcha("k7px"))])
  }

  @Test func `a picture alone is a challenge too`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.send(.captchaDecoded(CaptchaChallenge(image: [1]), .captcha))
    ui.expectMessage("请输入验证码。")
    ui.expectFocus(inRowWith: "Code")
  }

  @Test func `Ctrl-R fetches another picture`() {
    var ui = Self.asked()
    ui.press(.control("r"))
    #expect(ui.takeEffects() == [.request(.renewCaptcha)])
    ui.expectMessage("正在取新的验证码图片。")
  }

  @Test func `Ctrl-R, F4 and F6 do nothing without a captcha`() {
    var ui = SignInScenario()
    let before = ui.form
    ui.press(.control("r"))
    ui.press(.function(4), .function(6))
    #expect(ui.effects.isEmpty)
    #expect(ui.form == before)
  }

  @Test func `F4 goes through the renderers`() {
    var ui = Self.asked()
    #expect(ui.rows[19].contains("[四分块 quadrants] · 半块 half · ASCII"))
    ui.press(.function(4))
    #expect(ui.rows[19].contains("四分块 quadrants · [半块 half] · ASCII"))
    ui.press(.function(4))
    #expect(ui.rows.joined().contains("四分块 quadrants · 半块 half · [ASCII]"))
    ui.press(.function(4))
    #expect(ui.rows[19].contains("[四分块 quadrants]"))
  }

  @Test func `F6 saves the file and its path is shown`() {
    var ui = Self.asked()
    ui.press(.function(6))
    #expect(ui.takeEffects() == [.saveCaptcha([1, 2, 3])])
    ui.send(.captchaSaved(path: "/run/captcha.jpg"))
    ui.expectMessage("/run/captcha.jpg")
    ui.send(.captchaNotSaved(path: "/run/captcha.jpg", reason: "disk full"))
    ui.expectMessage("/run/captcha.jpg: disk full")
  }

  @Test func `a long path is shown to its end`() {
    var ui = Self.asked()
    let path = "/" + String(repeating: "folder/", count: 20) + "captcha.jpg"
    ui.send(.captchaSaved(path: path))
    let shown = ui.rows.suffix(7).joined().filter { $0 != " " }
    #expect(shown.contains(path))
  }

  @Test func `a file that is no picture can still be saved`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.askCaptcha(nil)
    ui.expectMessage("! 验证码图片取不到")
    ui.press(.function(6))
    #expect(ui.takeEffects() == [.saveCaptcha([1, 2, 3])])
  }

  @Test func `a picture that did not come can be asked for again`() {
    var ui = SignInScenario()
    ui.signIn()
    ui.receive(.captchaFailed(.captchaImageFailed(.rejected(.busy, code: 500))))
    ui.expectMessage("! 验证码图片取不到: 服务器忙，过会儿再试 (500)。^R 重取。")
    ui.press(.function(6))
    ui.type("abcd")
    ui.press(.enter)
    #expect(ui.effects.isEmpty)
    ui.press(.control("r"))
    #expect(ui.takeEffects() == [.request(.renewCaptcha)])
  }

  @Test func `the file renderer saves at once and shows the path only`() {
    var prefill = SignInPrefill.filled
    prefill.captcha = .file
    var ui = SignInScenario(prefill)
    ui.signIn()
    ui.askCaptcha()
    #expect(ui.takeEffects() == [.saveCaptcha([1, 2, 3])])
    ui.send(.captchaSaved(path: "/run/captcha.jpg"))
    #expect(ui.rows[10...18].joined().contains("/run/captcha.jpg"))
    #expect(!ui.rows.joined().contains("█"))
  }

  @Test func `a terminal without blocks draws in ASCII whatever was asked for`() {
    for display in [CaptchaDisplay.auto, .quadrants, .half, .ascii] {
      #expect(display.renderer(on: .ascii) == .ascii)
    }
    #expect(CaptchaDisplay.auto.renderer(on: .unicode) == .quadrants)
    #expect(CaptchaDisplay.file.renderer(on: .ascii) == nil)
  }

  @Test func `on the captcha's own screen keys go to the code`() {
    var ui = Self.asked()
    ui.click(row: 4, column: 30)
    ui.size = Size(rows: 15, columns: 40)
    ui.type("k7px")
    ui.press(.tab, .enter)
    #expect(ui.takeEffects() == [.request(.answerCaptcha("k7px"))])
  }

  @Test func `Esc leaves the captcha's screen and cancels`() {
    var ui = SignInScenario(rows: 15, columns: 40)
    ui.signIn()
    ui.askCaptcha()
    #expect(ui.rows[0].hasPrefix("验证码 Captcha · 10001"))
    ui.press(.escape)
    #expect(ui.takeEffects() == [.request(.cancelSignIn)])
    #expect(ui.rows[2].contains("https://qq.example.lan"))
    #expect(ui.rows[4].contains("********"))
  }

  @Test func `an account that was changed under the captcha signs in anew`() {
    var ui = Self.asked()
    ui.click(row: 4, column: 30)
    ui.press(.end)
    ui.type("2")
    ui.press(.enter)
    var credentials = Credentials.filled
    credentials.account = "100012"
    #expect(ui.takeEffects() == [.request(.signIn(credentials))])
    ui.expectMessage("~ 正在连接")
  }

  @Test func `no key is lost in a captcha that is gone`() {
    var ui = Self.asked()
    ui.click(row: 4, column: 30)
    ui.type("2")
    ui.click(row: 20, column: 20)
    ui.press(.enter)
    #expect(ui.takeEffects().count == 1)
    #expect(ui.frame.cursor == nil)
    ui.press(.tab, .tab)
    ui.expectFocus(inRowWith: "Server")
  }

  @Test func `a captcha is never wider than the screen and never cut`() {
    for columns in stride(from: 20, through: 130, by: 3) {
      for rows in [5, 8, 12, 15, 24, 30] {
        var ui = SignInScenario(rows: rows, columns: columns)
        ui.signIn()
        ui.askCaptcha(Picture(width: 130, height: 53, luminance: Self.frameOfInk))
        let drawn = ui.rows.filter { $0.contains("█") || $0.contains("▌") || $0.contains("▐") }
        if let first = drawn.first, let last = drawn.last {
          #expect(first.filter { $0 != " " }.count == last.filter { $0 != " " }.count)
        }
      }
    }
  }

  /// A border of ink, so that a missing row shows.
  private static let frameOfInk: [UInt8] = (0..<53).flatMap { row in
    (0..<130).map { column in
      row < 8 || row >= 45 || column < 8 || column >= 122 ? UInt8(0) : 255
    }
  }
}
