import Chat
import Glibc
import TUI
import Terminal
import WebQQProtocol

/// Owns the state and the screen; runs on the main thread's poll(2).
///
/// One wake-up handles everything that waits and draws once: a key costs one frame, and so does a
/// burst of two hundred messages.
actor EventLoop {
  private let executor: TerminalExecutor
  private var screen: any Screen
  private var lines: LineFront?
  private let stage: Stage?
  private let runner: EffectRunner
  private let clock: LoopClock
  /// Is told what comes from the terminal.
  private let wireLog: WireLog?
  private var state: State
  private var pace = FramePace()
  /// A burst rings once.
  private var mustRing = false
  private var isRunning = true
  private var hasStarted = false
  /// An editor has the terminal.
  private var isLent = false
  /// Whose draft is in the editor.
  private var edited: ConversationID?
  private var facts: ScreenFacts
  private var openRequests = 0
  private var signal: Int32?
  private var sleepWatch = SleepWatch(since: WallClock.monotonic(), awake: WallClock.awake())
  private var timer: TickTimer

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  init(
    executor: TerminalExecutor,
    screen: sending any Screen,
    lines: sending LineTerminal? = nil,
    stage: Stage? = nil,
    state: State,
    runner: EffectRunner,
    clock: LoopClock? = nil,
    wireLog: WireLog? = nil
  ) {
    self.executor = executor
    self.screen = screen
    self.lines = lines.map { LineFront($0) }
    self.stage = stage
    facts = ScreenFacts(screen)
    self.state = state
    self.runner = runner
    let clock = clock ?? LoopClock(executor)
    self.clock = clock
    timer = TickTimer(executor, clock: clock)
    self.wireLog = wireLog
  }

  /// Blocks the main thread until the person leaves, then gives the terminal back.
  /// - Returns: what ended it other than the person.
  nonisolated func run(
    source: (any PollSource)?,
    service: any ChatService,
    first effects: [Effect],
    input: Int32? = STDIN_FILENO
  ) -> Failure? {
    let pump = Task(executorPreference: executor) {
      await self.follow(service)
    }
    defer { pump.cancel() }
    var effects = effects
    var failure: Failure?
    executor.run(source: source, input: input) { wake in
      let goesOn = self.assumeIsolated { $0.step(wake, first: effects) }
      effects = []
      if !goesOn { failure = self.assumeIsolated { $0.finish() } }
      return goesOn
    }
    return failure
  }

  /// Takes what the service tells, all that waits in one go.
  private func follow(_ service: any ChatService) async {
    for await event in service.events { receive(.service(event)) }
  }

  /// What came of an effect or from the service.
  func receive(_ event: Event) {
    handle(event)
    switch event {
    case .service(.captchaRequired(let challenge)):
      handle(.captchaDecoded(challenge, runner.picture(of: challenge)))
    case .service(.pictureLoaded(let id, let file)):
      handle(.pictureDecoded(.message(id), DecodedPicture(file)))
    case .service(.people(.avatarLoaded(let owner, let file))):
      handle(.pictureDecoded(.avatar(owner), DecodedPicture(file)))
    default: break
    }
  }

  private func step(_ wake: Wake, first effects: [Effect]) -> Bool {
    if !hasStarted {
      hasStarted = true
      handle(.tick(clock.now()))
      draw()
      perform(effects)
    }
    let number = executor.endingSignal ?? SIGTERM
    // Ctrl-C in an editor that leaves it to the terminal is meant for the editor.
    if wake.contains(.terminate), number != SIGINT || !isLent { stop(by: number) }
    if wake.contains(.hangup) { stop(by: SIGHUP) }
    if wake.contains(.suspend) { suspend() }
    if wake.contains(.resumed) { screen.resume() }
    let hasSlept = sleepWatch.hasSlept(since: WallClock.monotonic(), awake: WallClock.awake())
    if wake.contains(.resumed) || hasSlept { perform([.request(.checkLink)]) }
    if wake.contains(.resized) {
      screen.refreshSize()
      pace.isDue = true
    }
    if let size = facts.newSize(of: screen) { take(size) }
    if wake.contains(.overdue) { pace.waited() }
    takeKeys()
    takeLines()
    takeAnswers()
    draw()
    return isRunning
  }

  /// Takes every key that waits.
  ///
  /// Nobody types an Enter and more text within one read; a paste without brackets does. It must
  /// not send line after line, so such an Enter is a new line, and so are those that follow it.
  private func takeKeys() {
    while isRunning {
      let run = KeyRun(from: screen)
      var isPasted = false
      for (index, key) in run.keys.enumerated() where isRunning {
        let endsLine = key == Key(.enter) && state.isComposing
        isPasted = isPasted || (endsLine && run.hasText(after: index))
        press(endsLine && isPasted ? .control("j") : key)
      }
      if run.isLast { return }
    }
  }

  private func press(_ key: Key) {
    // The form is for passwords.
    let isForRecording = state.signIn == nil
    handle(.key(key))
    // Whoever plays the recording wants to see the last screen, not leave with it.
    if isForRecording, isRunning { wireLog?.note(KeyNote.members(of: key)) }
  }

  /// The terminal may have said how wide it draws, and whether it is light.
  private func takeAnswers() {
    if let widths = facts.newWidths(of: screen) {
      runner.remember(widths)
      if screen.charset != state.environment.charset { handle(.charsetChanged(screen.charset)) }
    }
    if let isLight = facts.newBackground(of: screen) { handle(.backgroundTold(isLight: isLight)) }
  }

  private func take(_ size: Size) {
    wireLog?.note(KeyNote.members(of: size))
    handle(.resized(size))
  }

  private func handle(_ event: Event) {
    state.now = clock.now()
    let before = state.backdropMarks
    perform(reduce(&state, event))
    let isVisible = state.backdropMarks != before
    pace.note(event, isVisible: isVisible, at: WallClock.monotonic())
  }

  private func draw() {
    guard pace.isDue, isRunning, !isLent, !state.isBare else { return }
    pace.isDue = false
    if mustRing { lines?.terminal.bell() ?? screen.bell() }
    mustRing = false
    guard lines != nil else { return present() }
    lines?.tell(state)
    if lines?.failure != nil { isRunning = false }
  }

  /// Draws all, or only what is typed while news have to wait.
  private func present() {
    let delay = runner.isReplay ? nil : pace.delay(at: WallClock.monotonic())
    screen.present(render(state, size: screen.size, holdsBackdrop: delay != nil))
    guard let delay else { return pace.drew(at: WallClock.monotonic()) }
    if pace.beginsWaiting() { executor.wake(.overdue, after: delay) }
  }

  /// Lines that wait, as far as they can be taken now; at the end of input, once all is done, leaves.
  private func takeLines() {
    guard let lines = lines?.terminal else { return }
    lines.read()
    while isRunning, self.lines != nil, state.takesLines, let line = lines.nextLine() {
      handle(.line(line))
      // What one line shows the next may put away.
      draw()
    }
    guard self.lines != nil, lines.isExhausted, state.isSettled, openRequests == 0 else { return }
    draw()
    isRunning = false
  }

  /// A request has been carried out, or has failed.
  func answered() { openRequests -= 1 }

  private func suspend() {
    guard let lines = lines?.terminal else { return screen.suspend() }
    lines.giveBack()
    raise(SIGSTOP)
    lines.takeBack()
  }

  private func finish() -> Failure? {
    timer.cancel()
    if isLent, let text = runner.editor.end() { handle(.edited(text, of: edited)) }
    perform(state.keepConversations())
    screen.stop()
    lines?.terminal.giveBack()
    runner.keeper?.finish()
    if let signal { return Failure("ended by signal \(signal)") }
    return lines?.failure.map { Failure($0) }
  }

  private func stop(by number: Int32) {
    signal = number
    isRunning = false
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .bell: mustRing = true
      case .alert(let alert): announce(alert)
      case .copy(let text): copy(text)
      case .reportMouse(let isReported): screen.reportMouse(isReported)
      case .showText(let lines): screen.show(lines)
      case .redraw: screen.invalidate()
      case .record(let path):
        let head = ReplayHead(state.environment, screen.size, state.settings)
        runner.record(into: path, head, answering: self)
      case .changeMode: changeMode()
      case .suspend: suspend()
      case .quit: isRunning = false
      case .edit(let text, let id):
        if !runner.isReplay || !runner.refuses(effect, answering: self) { edit(text, of: id) }
      case .schedule(let moment): timer.schedule(moment) { [weak self] in await self?.ring($0) }
      case .request:
        openRequests += 1
        runner.perform(effect, answering: self)
      case .loadTheme, .loadSettings, .stopRecording, .saveFile, .openLink, .saveCaptcha,
        .saveSetting, .saveBind,
        .remember,
        .forgetRemembered,
        .keepConversations, .loadConversations:
        runner.perform(effect, answering: self)
      }
    }
  }

  /// Leaves the screen for lines, or lines for the screen.
  private func changeMode() {
    guard let stage, !runner.isReplay else { return }
    guard lines != nil else {
      screen.lend()
      lines = LineFront(LineTerminal(encoding: stage.encoding), after: state)
      return handle(.leftScreen)
    }
    do throws(Failure) {
      lines?.terminal.giveBack()
      if screen is StillScreen {
        screen = try stage.makeScreen(usesMouse: state.settings.usesMouse)
      } else {
        screen.takeBack()
      }
      lines = nil
      handle(.tookScreen(screen.charset, colors: (screen as? CursesScreen)?.colors ?? 0))
      if let size = facts.newSize(of: screen) { take(size) }
    } catch {
      handle(.noScreen(reason: error.description))
    }
  }

  /// Gives a text to the terminal's clipboard.
  private func copy(_ text: String) {
    let passthrough = Passthrough.detected { getenv($0).map { String(cString: $0) } }
    if let sequence = Clipboard.sequence(text, passthrough) { screen.send(sequence) }
  }

  private func announce(_ alert: Alert) {
    guard !runner.isReplay else { return }
    let sequence = runner.announcer.announce(alert, state.settings, screen.charset)
    if lines == nil, let sequence { screen.send(sequence) }
  }

  /// Lends the terminal to the person's editor.
  ///
  /// The loop goes on: the session is polled, and what comes is shown when the editor has ended.
  private func edit(_ text: String, of id: ConversationID?) {
    isLent = true
    edited = id
    executor.lendInput(true)
    screen.lend()
    Task(executorPreference: executor) { [runner] in
      await self.takeBack(runner.editor.edit(text), of: id)
    }
  }

  private func takeBack(_ edited: Result<String, Editor.Failure>, of id: ConversationID?) {
    screen.takeBack()
    executor.lendInput(false)
    isLent = false
    switch edited {
    case .success(let text): handle(.edited(text, of: id))
    case .failure(let failure): handle(.notEdited(failure.reason))
    }
  }

  private func ring(_ moment: Timestamp) {
    if timer.isDue(moment) { handle(.tick(clock.now())) }
  }
}
