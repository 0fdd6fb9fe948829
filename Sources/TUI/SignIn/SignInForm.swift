import Chat
public import Terminal

/// The sign-in form: what is typed, how far signing in has come, and what the person is told.
///
/// Nothing is contacted before `submit` or Enter, and no failure changes a typed field.
///
///     var form = SignInForm(prefill: SignInPrefill(server: "127.0.0.1:8420", account: "10001"))
///     let effects = form.handle(.key(.enter), size: size, environment: environment)
///     form.render(into: &frame, environment: environment)
public struct SignInForm: Equatable, Sendable {
  var server: EditBuffer
  var account: EditBuffer
  var password: SecretBuffer
  var code = EditBuffer()
  /// Of the fields that are no secret.
  var kills = KillRing()
  var presence: Presence
  var remembers: Bool

  var focus: SignInField
  var phase = SignInPhase.editing
  var captcha: SignInCaptcha?
  var captchaDisplay: CaptchaDisplay
  var notice: SignInNotice?
  /// The first row of the list of keys that is shown; `nil` shows the form.
  var helpTop: Int?
  /// Ctrl-C was the last key.
  var isQuitArmed = false
  /// Asks for a captcha over the chat, and for nothing else.
  var isInPlace = false
  /// The person gave the sign-in up: what it still reports is old.
  var hasCancelled = false

  /// What was asked of the service last.
  var submitted: Credentials?
  /// The address to which the password may go in the clear, as the person said.
  var insecureServer: String?
  /// How often in a row the server was out of reach.
  var unreachableCount = 0
  let version: String
  /// Nothing was left to ask: it may sign in before anybody has read it.
  let isComplete: Bool

  /// Makes a form; asks nothing of anybody.
  public init(prefill: SignInPrefill) {
    server = EditBuffer(prefill.server)
    account = EditBuffer(prefill.account)
    password = SecretBuffer(prefill.password)
    presence = prefill.presence == .offline ? .online : prefill.presence
    remembers = prefill.remembers
    captchaDisplay = prefill.captcha
    notice = prefill.notice
    version = prefill.version
    isComplete = prefill.isComplete
    focus = .signIn
    focus = firstEmptyField ?? .signIn
    if case .failure(let failure) = prefill.notice { blame(failure.field) }
  }

  /// Takes in what has happened.
  ///
  /// - Parameters:
  ///   - event: also one that is not about signing in; it changes nothing.
  ///   - size: of the screen as it is shown, for clicks.
  ///   - environment: as for `render`.
  /// - Returns: what the world must do, in this order.
  public mutating func handle(_ event: Event, size: Size, environment: Environment) -> [Effect] {
    switch event {
    case .key(let key): return press(key, size: size, environment: environment)
    case .line(let text): return answer(text)
    case .leftScreen, .tookScreen, .noScreen, .resized, .charsetChanged, .pictureDecoded,
      .fileSaved, .fileNotSaved, .settingNotSaved,
      .edited, .notEdited, .conversationsLoaded, .pastLoaded, .linkNotOpened, .themeLoaded,
      .settingsLoaded,
      .backgroundTold, .recording, .notRecording, .recordingStopped:
      return []
    case .service(let event): return receive(event)
    case .captchaDecoded(let challenge, let picture): return show(challenge, picture)
    case .tick(let now): return tick(now)
    case .requestFailed(let request, let failure): return receive(failure, of: request)
    case .captchaSaved(let path):
      captcha?.savedPath = path
      notice = .info(SignInWords.imageSaved(path))
      return []
    case .captchaNotSaved(let path, let reason):
      notice = .problem(SignInWords.imageNotSaved(path, reason: reason))
      return []
    case .wireLogFailed(let path, let reason):
      notice = .problem(Words.recordingEnded(path, reason: reason))
      return []
    }
  }

  /// The base URL that a typed address means; `nil` when it is none.
  public static func url(of server: String) -> String? { ServerAddress(server)?.url }

  private var firstEmptyField: SignInField? {
    if server.isEmpty { return .server }
    if account.isEmpty { return .account }
    return password.count == 0 ? .password : nil
  }

  /// Moves the focus to what must be put right.
  mutating func blame(_ field: SignInField) {
    focus = field
    if field == .password { password.refuse() }
  }
}
