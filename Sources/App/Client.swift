import Chat
import Glibc
import HTTP
import Logging
import Platform
import TUI
import Terminal
import WebQQProtocol

/// Puts the client together and runs it.
struct Client {
  /// How long the server may take to hear that we leave.
  static let signOutLimit = Duration.seconds(1)

  let options: ClientOptions

  /// Returns when the person has left.
  /// - Throws: `Failure` when the terminal, the log or libcurl cannot be used, or a signal came.
  func run() throws {
    let locale = LocaleInfo.current()
    let settings = options.configuration.settings
    let logger = try makeLogger()
    let recording = try openRecording()
    let executor = TerminalExecutor(watchesSignals: true)
    let isPlain = options.display.isPlain
    let stage = Stage(
      executor: executor,
      logger: logger,
      isASCII: options.display.ascii,
      encoding: TextEncoding(codeset: locale.encoding)
    )
    let screen: any Screen =
      isPlain
      ? makeStillScreen(locale) : try stage.makeScreen(usesMouse: settings.usesMouse)
    let environment = environment(locale, screen)
    var state = State(
      environment: environment,
      size: screen.size,
      settings: settings,
      complaints: options.configuration.faults.map(\.phrase)
    )
    let effects = fillForm(&state)
    let transport = makeTransport(executor, logger)
    let recorder = Recorder(executor)
    if let recording {
      recorder.begin(recording, ReplayHead(environment, screen.size, settings))
      state.recording = recording.path
    }
    let session = makeSession(over: recorder.transport(around: transport), executor, logger)
    let loop = EventLoop(
      executor: executor,
      screen: screen,
      lines: isPlain ? LineTerminal(encoding: stage.encoding) : nil,
      stage: stage,
      state: state,
      runner: runner(for: session, executor, logger, recorder),
      wireLog: recorder.log
    )
    recorder.tellFailures(to: loop)
    let failure = loop.run(source: transport, service: session, first: effects)
    recorder.stop()
    signOut(session, executor: executor, source: transport)
    if let failure { throw failure }
  }

  private func makeSession(
    over transport: any Transport,
    _ executor: TerminalExecutor,
    _ logger: Logger
  ) -> Session {
    Session(
      transport: transport,
      executor: executor,
      time: SessionTime(executor),
      log: SessionLog(logger),
      hashing: hashing(options.configuration.settings, logger)
    )
  }

  private func environment(_ locale: LocaleInfo, _ screen: any Screen) -> Environment {
    Environment(
      language: locale.language,
      charset: screen.charset,
      localeName: locale.name,
      colors: (screen as? CursesScreen)?.colors ?? 0,
      prefersNoColor: Self.prefersNoColor,
      isLight: Announcer.variable("COLORFGBG").flatMap(BackgroundAnswer.isLight(variable:)),
      ownLook: options.configuration.look,
      downloadFolder: Downloads.folder(),
      localTime: WallClock.localTime
    )
  }

  /// By the convention of no-color.org.
  static var prefersNoColor: Bool { Announcer.variable("NO_COLOR")?.isEmpty == false }

  private func runner(
    for session: Session,
    _ executor: TerminalExecutor,
    _ logger: Logger,
    _ recorder: Recorder
  ) -> EffectRunner {
    var announcer = Announcer()
    let words = CommandWords.split(options.configuration.settings.notifyCommand)
    announcer.program = words.map { words in
      NotifyProgram(words: words) { problem in
        if let problem { logger.warning("notify-command: \(problem)") }
      }
    }
    return EffectRunner(
      service: session,
      executor: executor,
      logger: logger,
      captchaPath: options.display.captchaFile ?? XDG.stateDirectory() + "/captcha.jpg",
      settingsFile: SettingsFile(path: Configuration.path(), profile: options.profile),
      remembers: options.remembersSignIn,
      keeper: options.remembers
        ? ConversationKeeper(folder: XDG.stateDirectory(), logger: logger) : nil,
      announcer: announcer,
      recorder: recorder
    )
  }

  private func makeTransport(_ executor: TerminalExecutor, _ logger: Logger) -> CurlTransport {
    if !CurlTransport.knowsPublicSuffixes {
      logger.warning("libcurl has no list of public suffixes: cookies may be set for com.cn")
    }
    return CurlTransport(
      executor: executor,
      options: TransportOptions(caFile: options.caFile, connectTo: options.connectTo)
    )
  }

  private func makeLogger() throws -> Logger {
    let path = options.display.log ?? XDG.stateDirectory() + "/webqq.log"
    do throws(SystemError) {
      try XDG.makeDirectory(XDG.stateDirectory())
      let log = try FileLog(path: path, level: options.display.logLevel.level)
      return Logger(label: "webqq") { _ in log }
    } catch {
      throw Failure(error.description)
    }
  }

  private func hashing(_ settings: Settings, _ logger: Logger) -> FriendListHashing {
    var hashing = FriendListHashing()
    if options.remembers {
      let memory = HashMemory(logger: logger)
      hashing.remembered = memory.variant(for:)
      hashing.remember = { memory.keep($1, for: $0) }
    }
    let words = CommandWords.split(settings.hashCommand)
    hashing.program = words.map { HashProgram(words: $0).hash(uin:ptwebqq:) }
    return hashing
  }

  private func openRecording() throws -> WireLogFile? {
    do throws(SystemError) {
      return try options.display.wire.map { path throws(SystemError) in try WireLogFile(path: path)
      }
    } catch {
      let advice = error.code == EEXIST ? "; a recording is of one run and needs a new file" : ""
      throw Failure(error.description + advice)
    }
  }

  /// Nobody sees it; the linear mode only needs to know what text can be shown.
  private func makeStillScreen(_ locale: LocaleInfo) -> StillScreen {
    StillScreen(
      size: Size(rows: 24, columns: 80),
      charset: options.display.ascii ? .ascii : locale.charset
    )
  }

  /// Fills the form with what is known; complete, it signs in without a question.
  private func fillForm(_ state: inout State) -> [Effect] {
    let remembered = options.remembersSignIn ? RememberedSignIn.load() : nil
    let prefill = SignInPrefill(
      server: options.server ?? remembered?.server ?? "",
      account: options.account ?? remembered?.account ?? "",
      presence: options.presence,
      password: options.password,
      remembers: options.remembersSignIn,
      captcha: options.captcha.display,
      notice: SignInPrefill.notice(of: options.configuration.faults.map(\.phrase)),
      version: "v" + Version.text
    )
    var form = SignInForm(prefill: prefill)
    defer { state.signIn = form }
    let isComplete = options.server != nil && options.account != nil && options.password != nil
    return isComplete && !options.waitsInForm ? form.submit() : []
  }

  /// Tells the server that we leave; the terminal belongs to the person again already.
  private func signOut(
    _ session: Session,
    executor: TerminalExecutor,
    source: CurlTransport
  ) {
    Task(executorPreference: executor) {
      // Leaving works without the server, too.
      try? await session.perform(.signOut)
      executor.wake(.terminate)
    }
    executor.wake(.terminate, after: Self.signOutLimit)
    executor.run(source: source) { !$0.contains(.terminate) }
  }
}
