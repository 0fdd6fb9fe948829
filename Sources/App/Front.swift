import Glibc
import TUI
import Terminal

/// What the person is shown and told on: the screen, or lines in its place.
///
/// It knows which of the two it is, what the terminal has said of itself, and when a frame is due.
struct Front {
  /// Lent or never drawn on while there are lines.
  private(set) var screen: any Screen
  private var lineFront: LineFront?
  /// How the screen is opened where there was none; `nil` where the mode stays as it is.
  private let stage: Stage?
  private var facts: ScreenFacts
  private var pace = FramePace()
  /// A burst rings once.
  private var mustRing = false
  private var hasStopped = false

  init(_ screen: any Screen, lines: LineTerminal?, stage: Stage?) {
    self.screen = screen
    lineFront = lines.map { LineFront($0) }
    self.stage = stage
    facts = ScreenFacts(screen)
  }

  /// Where lines come from and go to; `nil` while there is a screen.
  var lines: LineTerminal? { lineFront?.terminal }

  /// Why signing in by lines is over for good.
  var failure: String? { lineFront?.failure }

  /// The size, when it is another than before.
  mutating func newSize() -> Size? { facts.newSize(of: screen) }

  /// How wide the terminal draws, when it has just said so.
  mutating func newWidths() -> TerminalWidths? { facts.newWidths(of: screen) }

  /// Whether the terminal is light, when it has just said so.
  mutating func newBackground() -> Bool? { facts.newBackground(of: screen) }

  /// Asks the terminal for its size; everything may have to be drawn anew for it.
  mutating func refreshSize() {
    screen.refreshSize()
    pace.isDue = true
  }

  /// Something happened; `isVisible` when it changed what stands outside the composer.
  mutating func note(_ event: Event, isVisible: Bool) {
    pace.note(event, isVisible: isVisible, at: Uptime.now)
  }

  /// News have waited as long as `show` said.
  mutating func newsHaveWaited() { pace.waited() }

  /// Has the next `show` ring.
  mutating func ring() { mustRing = true }

  /// Shows what is due: a frame, or in lines what is new.
  /// - Returns: after how long to call `newsHaveWaited`; `nil` unless `holdsNews`, and news wait.
  mutating func show(_ state: State, holdsNews: Bool) -> Duration? {
    guard pace.isDue else { return nil }
    pace.isDue = false
    if mustRing { lines?.bell() ?? screen.bell() }
    mustRing = false
    guard lineFront == nil else {
      lineFront?.tell(state)
      return nil
    }
    return present(state, holdsNews: holdsNews)
  }

  /// Draws all, or only what is typed while news have to wait.
  private mutating func present(_ state: State, holdsNews: Bool) -> Duration? {
    let delay = holdsNews ? pace.delay(at: Uptime.now) : nil
    screen.present(render(state, size: screen.size, holdsBackdrop: delay != nil))
    if delay != nil { return pace.beginsWaiting() ? delay : nil }
    pace.drew(at: Uptime.now)
    return nil
  }

  /// Writes a sequence that draws nothing; among lines, or once the terminal is given back, it could be
  /// seen.
  func send(_ sequence: String?) {
    if lines == nil, !hasStopped, let sequence { screen.send(sequence) }
  }

  /// Gives a text to the terminal's clipboard.
  func copy(_ text: String) {
    let passthrough = Passthrough.detected(Announcer.variable)
    if let sequence = Clipboard.sequence(text, passthrough) { screen.send(sequence) }
  }

  /// Stops the process as Ctrl-Z does, and returns when it goes on.
  func suspend() {
    guard let lines else { return screen.suspend() }
    lines.giveBack()
    raise(SIGSTOP)
    lines.takeBack()
  }

  /// Leaves the screen for lines, or lines for the screen.
  /// - Returns: what came of it; `nil` where there is only one mode.
  mutating func changeMode(_ state: State) -> Event? {
    guard let stage else { return nil }
    return lines == nil ? leaveScreen(stage, state) : takeScreen(stage, state.settings)
  }

  private mutating func leaveScreen(_ stage: Stage, _ state: State) -> Event {
    screen.lend()
    lineFront = LineFront(LineTerminal(encoding: stage.encoding), after: state)
    return .leftScreen
  }

  private mutating func takeScreen(_ stage: Stage, _ settings: Settings) -> Event {
    lines?.giveBack()
    do throws(Failure) {
      if screen is StillScreen {
        screen = try stage.makeScreen(usesMouse: settings.usesMouse)
      } else {
        screen.takeBack()
      }
    } catch {
      return .noScreen(reason: error.description)
    }
    lineFront = nil
    return .tookScreen(screen.charset, colors: (screen as? CursesScreen)?.colors ?? 0)
  }

  /// Gives the terminal back as it was found.
  mutating func stop() {
    hasStopped = true
    screen.stop()
    lines?.giveBack()
  }
}
