import Chat
import Glibc
import Logging
import TUI
import Terminal
import WebQQProtocol

/// The real client before the replies of a recording.
struct Replay {
  private let head: ReplayHead
  /// In place of those of the recording.
  private let size: Size?
  private let script: ReplayScript
  private let account: String
  private let presence: Presence
  let executor: TerminalExecutor
  private let clock: ReplayClock
  private let transport: ReplayTransport

  /// Takes the size of the screen in memory, if not as recorded, and keys to press when the recording
  /// is over; with `leaves` the program ends then.
  init(
    _ recording: WireRecording,
    executor: TerminalExecutor,
    leaves: Bool,
    size: Size? = nil,
    keys: [Key] = []
  ) {
    head = ReplayHead(recording.head)
    self.size = size
    script = ReplayScript(recording, then: keys)
    account = recording.account ?? ""
    presence = recording.presence ?? .online
    self.executor = executor
    clock = ReplayClock(
      begun: recording.begun,
      ended: recording.ended,
      executor: executor,
      finish: { if leaves { executor.wake(.terminate) } }
    )
    transport = ReplayTransport(recording, executor: executor, time: clock.sessionTime)
  }

  /// Plays everything on a screen in memory.
  /// - Returns: the last frame.
  func print() -> Frame? {
    let screen = StillScreen(size: size ?? head.size, charset: head.charset)
    run(on: screen, environment: head.environment, input: nil) { [size] recorded in
      guard size == nil else { return }
      screen.resize(to: recorded)
      executor.wake(.resized)
    }
    return screen.frame
  }

  /// Plays everything on a terminal, and leaves the client there.
  func show(on screen: sending CursesScreen) {
    var environment = head.environment
    environment.charset = screen.charset
    environment.terminalColors = screen.colors
    run(on: screen, environment: environment, input: STDIN_FILENO) { _ in }
  }

  /// Plays everything line by line on standard output, and takes lines from the input, if any.
  func tell(_ locale: LocaleInfo, input: Int32?) {
    var environment = head.environment
    environment.charset = locale.charset
    run(
      on: StillScreen(size: size ?? head.size, charset: environment.charset),
      lines: LineTerminal(input: input ?? -1, encoding: TextEncoding(codeset: locale.encoding)),
      environment: environment,
      input: input
    ) { _ in }
  }

  /// In what the client was another than the one recorded, each once.
  func differences() -> [String] {
    let all = transport.differences + transport.missing
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    var told: Set<String> = []
    return all.filter { told.insert($0).inserted }.map { line in
      let count = counts[line] ?? 1
      return count > 1 ? "\(line) (\(count) times)" : line
    }
  }

  private func run(
    on screen: sending any Screen,
    lines: sending LineTerminal? = nil,
    environment: Environment,
    input: Int32?,
    resize: @escaping @Sendable (Size) -> Void
  ) {
    var state = State(environment: environment, size: screen.size, settings: head.settings)
    var form = SignInForm(
      prefill: SignInPrefill(
        server: "http://replay.localhost",
        account: account,
        presence: presence,
        password: Secret("replay"),
        remembers: false
      )
    )
    let effects = account.isEmpty ? [] : form.submit()
    state.signIn = form
    let session = Session(
      transport: transport,
      executor: executor,
      time: clock.sessionTime,
      log: .silent
    )
    let loop = EventLoop(
      executor: executor,
      screen: screen,
      lines: lines,
      state: state,
      runner: runner(for: session),
      clock: clock.loopClock
    )
    play(script, to: loop, resize: resize)
    _ = loop.run(source: clock, service: session, first: effects, input: input)
  }

  private func runner(for session: Session) -> EffectRunner {
    EffectRunner(
      service: session,
      executor: executor,
      logger: Logger(label: "replay") { _ in SwiftLogNoOpLogHandler() },
      captchaPath: "",
      settingsFile: SettingsFile(path: ""),
      remembers: false,
      isReplay: true
    )
  }

  private func play(
    _ script: ReplayScript,
    to loop: EventLoop,
    resize: @escaping @Sendable (Size) -> Void
  ) {
    let (clock, steps) = (clock, script.steps)
    Task(executorPreference: executor) {
      for step in steps {
        try await clock.sleep(until: step.at)
        switch step.note {
        case .key(let key): await loop.receive(.key(key))
        case .size(let size): resize(size)
        }
      }
    }
  }
}
