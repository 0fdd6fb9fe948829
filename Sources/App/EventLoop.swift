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
  /// Takes the place of keys and frames where there can be no screen, or none is wanted.
  private var lines: LineTerminal?
  private let stage: Stage?
  private var printer = PlainPrinter()
  private let runner: EffectRunner
  private let clock: LoopClock
  /// Is told what comes from the terminal.
  private let wireLog: WireLog?
  private var state: State
  private var needsDrawing = true
  /// What the person did must be seen at once; news may have to wait.
  private var isUrgent = true
  private var newsPace = NewsPace()
  /// The loop will wake for news that wait.
  private var awaitsNews = false
  /// A burst rings once.
  private var mustRing = false
  private var isRunning = true
  private var hasStarted = false
  /// An editor has the terminal.
  private var isLent = false
  /// Whose draft is in the editor.
  private var edited: ConversationID?
  private var size: Size
  private var knownWidths: TerminalWidths?
  private var knownIsLight: Bool?
  private var openRequests = 0
  private var signal: Int32?
  private var sleepWatch = SleepWatch(since: WallClock.monotonic(), awake: WallClock.awake())
  private var tick: (at: Timestamp, task: Task<Void, Never>)?

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
    self.lines = lines
    self.stage = stage
    size = screen.size
    self.state = state
    self.runner = runner
    self.clock = clock ?? LoopClock(executor)
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
      needsDrawing = true
    }
    if screen.size != size { takeSize() }
    if wake.contains(.overdue) {
      awaitsNews = false
      needsDrawing = true
    }
    takeKeys()
    takeLines()
    takeWidths()
    takeBackground()
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

  /// The terminal may have said how wide it draws.
  private func takeWidths() {
    guard let widths = screen.widths, widths != knownWidths else { return }
    knownWidths = widths
    runner.remember(widths)
    if screen.charset != state.environment.charset { handle(.charsetChanged(screen.charset)) }
  }

  /// The terminal may have said whether it is light.
  private func takeBackground() {
    guard let isLight = screen.isBackgroundLight, isLight != knownIsLight else { return }
    knownIsLight = isLight
    handle(.backgroundTold(isLight: isLight))
  }

  private func takeSize() {
    size = screen.size
    wireLog?.note(KeyNote.members(of: size))
    handle(.resized(size))
  }

  private func handle(_ event: Event) {
    state.now = clock.now()
    let before = state.backdropMarks
    perform(reduce(&state, event))
    needsDrawing = true
    if case .service(let event) = event {
      newsPace.add(event, at: WallClock.monotonic())
    } else if state.backdropMarks != before {
      isUrgent = true
    }
  }

  private func draw() {
    guard needsDrawing, isRunning, !isLent, !state.isBare else { return }
    needsDrawing = false
    if mustRing { lines?.bell() ?? screen.bell() }
    mustRing = false
    guard let lines else { return present() }
    let news = printer.lines(of: state)
    lines.write(news, prompt: PlainPrinter.prompt(of: state))
    if printer.failure != nil { isRunning = false }
  }

  /// Draws all, or only what is typed while news have to wait.
  private func present() {
    let holds = !isUrgent && mustHoldNews()
    screen.present(render(state, size: screen.size, holdsBackdrop: holds))
    guard !holds else { return }
    isUrgent = false
    newsPace.drew(at: WallClock.monotonic())
  }

  /// Whether news must wait yet; wakes the loop when they need not any more.
  private func mustHoldNews() -> Bool {
    let delay = newsPace.delay(at: WallClock.monotonic())
    guard delay > .zero, !runner.isReplay else { return false }
    if !awaitsNews { executor.wake(.overdue, after: delay) }
    awaitsNews = true
    return true
  }

  /// Lines that wait, as far as they can be taken now; at the end of input, once all is done, leaves.
  private func takeLines() {
    guard let lines else { return }
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
    guard let lines else { return screen.suspend() }
    lines.giveBack()
    raise(SIGSTOP)
    lines.takeBack()
  }

  private func finish() -> Failure? {
    tick?.task.cancel()
    if isLent, let text = runner.editor.end() { handle(.edited(text, of: edited)) }
    perform(state.keepConversations())
    screen.stop()
    lines?.giveBack()
    runner.keeper?.finish()
    if let signal { return Failure("ended by signal \(signal)") }
    return printer.failure.map { Failure($0) }
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
      case .schedule(let moment): schedule(moment)
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
      lines = LineTerminal(encoding: stage.encoding)
      printer.skip(to: state)
      return handle(.leftScreen)
    }
    do throws(Failure) {
      if screen is StillScreen {
        screen = try stage.makeScreen(usesMouse: state.settings.usesMouse)
      } else {
        screen.takeBack()
      }
      lines = nil
      handle(.tookScreen(screen.charset, colors: (screen as? CursesScreen)?.colors ?? 0))
      if screen.size != size { takeSize() }
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

  /// Keeps one timer, for the earliest moment asked for.
  private func schedule(_ moment: Timestamp) {
    if let tick, tick.at <= moment { return }
    tick?.task.cancel()
    let task = Task(executorPreference: executor) { [weak self, clock] in
      // It ends early only by being cancelled, for an earlier tick or the end.
      do { try await clock.sleep(moment) } catch { return }
      await self?.ring(moment)
    }
    tick = (moment, task)
  }

  private func ring(_ moment: Timestamp) {
    guard tick?.at == moment else { return }
    tick = nil
    handle(.tick(clock.now()))
  }
}
