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
    let configuration = try Configuration(path: Configuration.path())
    let logger = try makeLogger()
    let recording = try openRecording()
    let executor = TerminalExecutor(watchesSignals: true)
    let screen = try makeScreen(executor)
    let environment = Environment(
      language: locale.language,
      charset: screen.charset,
      localeName: locale.name,
      colors: screen.colors,
      downloadFolder: Downloads.folder(),
      localTime: WallClock.localTime
    )
    var state = State(environment: environment, size: screen.size)
    let effects = fillForm(&state)
    let transport = makeTransport(executor, logger)
    let recorder = recording.map { Recorder($0, environment, screen.size, executor) }
    let session = Session(
      transport: recorder?.transport(around: transport, executor: executor) ?? transport,
      executor: executor,
      time: SessionTime(executor),
      log: SessionLog(logger),
      hashing: hashing(configuration, logger)
    )
    let runner = EffectRunner(
      service: session,
      executor: executor,
      logger: logger,
      captchaPath: options.display.captchaFile ?? XDG.stateDirectory() + "/captcha.jpg",
      remembers: options.remembers,
      draftFolder: options.remembers ? XDG.stateDirectory() : nil
    )
    let loop = EventLoop(
      executor: executor,
      screen: screen,
      state: state,
      runner: runner,
      wireLog: recorder?.log
    )
    recorder?.tellFailures(to: loop, executor: executor)
    let signal = loop.run(source: transport, service: session, first: effects)
    recorder?.log.finish()
    signOut(session, executor: executor, source: transport)
    if let signal { throw Failure("ended by signal \(signal)") }
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

  private func hashing(_ configuration: Configuration, _ logger: Logger) -> FriendListHashing {
    var hashing = FriendListHashing()
    if options.remembers {
      let memory = HashMemory(logger: logger)
      hashing.remembered = memory.variant(for:)
      hashing.remember = { memory.keep($1, for: $0) }
    }
    hashing.program = configuration.hashCommand.map { HashProgram(words: $0).hash(uin:ptwebqq:) }
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

  private func makeScreen(_ executor: TerminalExecutor) throws -> CursesScreen {
    do throws(TerminalError) {
      return try CursesScreen(executor: executor)
    } catch {
      throw Failure(error.description)
    }
  }

  /// Fills the form with what is known; complete, it signs in without a question.
  private func fillForm(_ state: inout State) -> [Effect] {
    let remembered = options.remembers ? RememberedSignIn.load() : nil
    let prefill = SignInPrefill(
      server: options.server ?? remembered?.server ?? "",
      account: options.account ?? remembered?.account ?? "",
      presence: options.presence,
      password: options.password,
      remembers: options.remembers,
      captcha: options.captcha.display,
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
