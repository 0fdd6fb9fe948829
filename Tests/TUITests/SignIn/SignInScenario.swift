import Chat
import Imaging
import TUI
import Terminal
import Testing

/// A sign-in form that is typed into, told things, and looked at.
struct SignInScenario {
  var form: SignInForm
  var size = Size(rows: 24, columns: 80)
  var environment: Environment
  /// What was asked of the world and not yet taken by `takeEffects`.
  private(set) var effects: [Effect] = []

  init(
    _ prefill: SignInPrefill = .filled,
    rows: Int = 24,
    columns: Int = 80,
    language: Language = .chinese,
    charset: Charset = .unicode,
    locale: String = "zh_CN.UTF-8"
  ) {
    form = SignInForm(prefill: prefill)
    size = Size(rows: rows, columns: columns)
    environment = Environment(
      language: language,
      charset: charset,
      localeName: locale,
      colors: 256,
      localTime: { _ in LocalTime(year: 2013, month: 12, day: 1, weekday: 0, hour: 12, minute: 0) }
    )
  }

  mutating func send(_ event: Event) {
    effects += form.handle(event, size: size, environment: environment)
  }
  mutating func press(_ keys: Key.Code...) { for key in keys { send(.key(Key(key))) } }
  mutating func press(_ key: Key) { send(.key(key)) }
  mutating func type(_ text: String) { for letter in text { send(.key(.character(letter))) } }
  mutating func receive(_ events: ServiceEvent...) { for event in events { send(.service(event)) } }
  mutating func fail(_ failure: SignInFailure) { receive(.signInFailed(failure)) }
  mutating func click(row: Int, column: Int) {
    press(.mouse(Key.Mouse(.press, at: Point(row: row, column: column))))
  }

  /// Starts to sign in and forgets that it was asked for.
  mutating func signIn() {
    effects += form.submit()
    _ = takeEffects()
  }

  /// Shows a captcha as the program does: the challenge, then its picture.
  mutating func askCaptcha(_ picture: Picture? = .captcha, wasWrong: Bool = false) {
    let challenge = CaptchaChallenge(
      image: [1, 2, 3],
      previousFailure: wasWrong ? .wrongCaptcha : nil
    )
    receive(.captchaRequired(challenge))
    send(.captchaDecoded(challenge, picture))
  }

  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  var frame: Frame {
    var frame = Frame(size: size, charset: environment.charset)
    form.render(into: &frame, environment: environment)
    return frame
  }

  /// The screen's rows as text.
  var rows: [String] {
    let frame = frame
    return (0..<size.rows).map { frame.rowText($0) }
  }
  /// The row above the hints.
  var message: String { rows[size.rows - 2] }

  func expectMessage(
    _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(rows.joined().contains(text), "\(rows)", sourceLocation: sourceLocation)
  }

  func expectFocus(
    inRowWith label: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let row = frame.cursor.map { rows[$0.row] } ?? "(no cursor)"
    #expect(row.contains(label), sourceLocation: sourceLocation)
  }
}

extension SignInPrefill {
  /// Everything typed.
  static let filled = SignInPrefill(
    server: "https://qq.example.lan",
    account: "10001",
    password: Secret(secret),
    version: "v0.1"
  )
  /// Eight characters.
  static let secret = "hunter22"
}

extension Credentials {
  /// What `SignInPrefill.filled` asks for.
  static let filled = Credentials(
    server: "https://qq.example.lan",
    account: "10001",
    password: Secret(SignInPrefill.secret)
  )
}

extension Picture {
  /// A captcha as our own server draws it; always the same.
  static let captcha: Picture = {
    var numbers = Numbers()
    // The alphabet has these letters; without them every test here would tell.
    return (try? CaptchaPainter().picture(of: "k7px", using: &numbers))
      ?? Picture(width: 1, height: 1, luminance: [0])
  }()

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64 = 1
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
