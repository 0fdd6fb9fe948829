import Chat
import Glibc
import TUI
import Terminal
import WebQQProtocol

/// Owns the state and what it is shown on; runs on the main thread's poll(2).
///
/// One wake-up handles everything that waits and draws once: a key costs one frame, and so does a
/// burst of two hundred messages.
actor EventLoop {
  private let executor: TerminalExecutor
  private var loan: EditorLoan
  private let runner: EffectRunner
  private let clock: LoopClock
  /// Is told what comes from the terminal.
  private let wireLog: WireLog?
  private var scene: Scene
  private var isRunning = true
  private var hasStarted = false
  private var requests = OpenRequests()
  private var ending: Ending
  private var sleepWatch = SleepWatch(since: Uptime.now, awake: Uptime.awake)
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
    wireLog: WireLog? = nil,
    patience: Duration = Ending.patience
  ) {
    self.executor = executor
    loan = EditorLoan(of: runner.editor, executor)
    scene = Scene(state: state, front: Front(screen, lines: lines, stage: stage))
    self.runner = runner
    let clock = clock ?? LoopClock(executor)
    self.clock = clock
    timer = TickTimer(executor, clock: clock)
    self.wireLog = wireLog
    ending = Ending(patience: patience)
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
      if !goesOn { self.assumeIsolated { $0.leave() } }
      return goesOn
    }
    executor.run(source: source) { wake in
      let waits = self.assumeIsolated { $0.waitsForNumber(wake) }
      if !waits { failure = self.assumeIsolated { $0.finish() } }
      return waits
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
    if let decoded = runner.decoded(event) { handle(decoded) }
  }

  private func step(_ wake: Wake, first effects: [Effect]) -> Bool {
    if !hasStarted {
      hasStarted = true
      handle(.tick(clock.now()))
      draw()
      perform(effects)
    }
    ending.note(wake, executor.endingSignal, isLent: loan.isOut)
    if ending.isDue { isRunning = false }
    if wake.contains(.suspend) { scene.front.suspend() }
    if wake.contains(.resumed) { scene.front.screen.resume() }
    let hasSlept = sleepWatch.hasSlept(since: Uptime.now, awake: Uptime.awake)
    if wake.contains(.resumed) || hasSlept { perform([.request(.checkLink)]) }
    if wake.contains(.resized) { scene.front.refreshSize() }
    takeSize()
    if wake.contains(.overdue) { scene.front.newsHaveWaited() }
    takeKeys()
    takeLines()
    takeAnswers()
    draw()
    return isRunning
  }

  /// Takes every key that waits.
  private func takeKeys() {
    while isRunning {
      var run = KeyRun(from: scene.front.screen)
      while isRunning, let key = run.next(isComposing: scene.state.isComposing) { press(key) }
      if run.isLast { return }
    }
  }

  private func press(_ key: Key) {
    // The form is for passwords.
    let isForRecording = !scene.state.isFormShown
    handle(.key(key))
    // Whoever plays the recording wants to see the last screen, not leave with it.
    if isForRecording, isRunning { wireLog?.note(KeyNote.members(of: key)) }
  }

  /// The terminal may have said how wide it draws, and whether it is light.
  private func takeAnswers() {
    if let widths = scene.front.newWidths() {
      runner.remember(widths)
      let charset = scene.front.screen.charset
      if charset != scene.state.environment.charset { handle(.charsetChanged(charset)) }
    }
    if let isLight = scene.front.newBackground() { handle(.backgroundTold(isLight: isLight)) }
  }

  private func takeSize() {
    guard let size = scene.front.newSize() else { return }
    wireLog?.note(KeyNote.members(of: size))
    handle(.resized(size))
  }

  private func handle(_ event: Event) {
    perform(scene.take(event, at: clock.now()))
  }

  private func draw() {
    guard isRunning, !loan.isOut, !scene.state.isBare else { return }
    if let delay = scene.show(holdsNews: !runner.isReplay) {
      executor.wake(.overdue, after: delay)
    }
    if scene.front.failure != nil { isRunning = false }
  }

  /// Lines that wait, as far as they can be taken now; at the end of input, once all is done, leaves.
  private func takeLines() {
    guard let lines = scene.front.lines else { return }
    lines.read()
    while isRunning, scene.front.lines != nil, scene.state.takesLines, let line = lines.nextLine() {
      handle(.line(line))
      // What one line shows the next may put away.
      draw()
    }
    guard scene.front.lines != nil, lines.isExhausted, scene.state.isSettled, requests.isEmpty
    else { return }
    draw()
    isRunning = false
  }

  /// A request has been carried out, or has failed.
  func answered(_ request: ServiceRequest) { requests.end(request) }

  /// Gives the terminal back; nothing is drawn any more.
  private func leave() {
    if let edited = loan.end() { handle(edited) }
    scene.front.stop()
    guard scene.state.lacksNumber else { return }
    executor.wake([], after: ending.begin(at: Uptime.now))
  }

  /// A draft is kept by a number that has been asked for, and may just be coming.
  private func waitsForNumber(_ wake: Wake) -> Bool {
    scene.state.lacksNumber && requests.askForNumber
      && ending.isPatient(after: wake, at: Uptime.now)
  }

  private func finish() -> Failure? {
    timer.cancel()
    perform(scene.state.keepConversations() + scene.state.keepPast(atEnd: true))
    runner.keeper?.finish()
    return ending.failure ?? scene.front.failure.map { Failure($0) }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .bell: scene.front.ring()
      case .alert(let alert):
        scene.front.send(runner.announce(alert, scene.state.settings, scene.front.screen.charset))
      case .copy(let text): scene.front.copy(text)
      case .reportMouse(let isReported): scene.front.screen.reportMouse(isReported)
      case .showText(let lines): scene.front.screen.show(lines)
      case .redraw: scene.front.screen.invalidate()
      case .record(let path):
        let head = ReplayHead(
          scene.state.environment,
          scene.front.screen.size,
          scene.state.settings
        )
        runner.record(into: path, head, answering: self)
      case .changeMode: changeMode()
      case .suspend: scene.front.suspend()
      case .quit: isRunning = false
      case .edit(let text, let id):
        if !runner.refuses(effect, answering: self) { lend(text, of: id) }
      case .schedule(let moment): timer.schedule(moment) { [weak self] in await self?.ring($0) }
      case .request(let request):
        requests.begin(request)
        runner.perform(effect, answering: self)
      case .loadTheme, .loadSettings, .stopRecording, .saveFile, .openLink, .saveCaptcha,
        .saveSetting, .saveBind, .remember, .forgetRemembered, .keepConversations,
        .loadConversations, .keepPast, .loadPast:
        runner.perform(effect, answering: self)
      }
    }
  }

  private func changeMode() {
    guard let event = scene.front.changeMode(scene.state) else { return }
    handle(event)
    takeSize()
  }

  private func lend(_ text: String, of id: ConversationID?) {
    loan.begin(text, of: id, on: scene.front.screen) { [weak self] in await self?.takeBack($0) }
  }

  private func takeBack(_ edited: Result<String, Editor.Failure>) {
    handle(loan.end(edited, on: scene.front.screen))
  }

  private func ring(_ moment: Timestamp) {
    if timer.isDue(moment) { handle(.tick(clock.now())) }
  }
}
