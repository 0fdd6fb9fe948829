import HTTP
import Logging
import TUI
import Terminal
import Testing
import WebQQProtocol

@testable import webqq

/// The whole client on a screen in memory, on a loop with a thread of its own.
final class ScreenClient: Sendable {
  let screen: MemoryScreen
  private let (end, ended) = AsyncStream<Never>.makeStream()

  private let recorder: Recorder

  /// With `recording` the run is recorded, as by `--wire`.
  init(
    size: Size = Size(rows: 24, columns: 80),
    recording: WireLogFile? = nil,
    editor: String = "false",
    stateFolder: String? = nil,
    patience: Duration = .seconds(60)
  ) {
    let executor = TerminalExecutor(watchesSignals: false)
    let screen = MemoryScreen(size: size) { executor.wake($0) }
    self.screen = screen
    let transport = CurlTransport(executor: executor)
    let environment = Environment(
      language: .chinese,
      charset: .unicode,
      localeName: "zh_CN.UTF-8",
      colors: 256,
      localTime: WallClock.localTime
    )
    let recorder = Recorder(executor)
    if let recording { recorder.begin(recording, ReplayHead(environment, size, Settings())) }
    self.recorder = recorder
    let session = Session(
      transport: recorder.transport(around: transport),
      executor: executor,
      time: SessionTime(executor),
      log: .silent
    )
    var state = State(environment: environment, size: size)
    state.signIn = SignInForm(prefill: SignInPrefill(remembers: false))
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let runner = EffectRunner(
      service: session,
      executor: executor,
      logger: logger,
      captchaPath: "/nonexistent/captcha.jpg",
      settingsFile: SettingsFile(path: "/nonexistent/config.toml"),
      remembers: false,
      keeper: stateFolder.map { ConversationKeeper(folder: $0, logger: logger) },
      editor: Editor(command: editor),
      recorder: recorder
    )
    let loop = EventLoop(
      executor: executor,
      screen: screen,
      state: state,
      runner: runner,
      wireLog: recorder.log,
      patience: patience
    )
    recorder.tellFailures(to: loop)
    let ended = ended
    startThread {
      _ = loop.run(source: transport, service: session, first: [], input: nil)
      ended.finish()
    }
  }

  deinit { screen.press(.control("q")) }

  /// Ends the recording; the client goes on.
  func finishRecording() { recorder.stop() }

  /// Waits until every one of these texts is on the screen at once, for a minute at most.
  func waitFor(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) async {
    let isOver = Flag()
    let bound = Task { [screen] in
      try await Task.sleep(for: .seconds(60))
      isOver.raise()
      // Another frame, for the wait to look at.
      screen.press(.control("l"))
    }
    defer { bound.cancel() }
    let frame = await screen.frame { frame in
      let text = frame.text()
      return texts.allSatisfy(text.contains) || isOver.isRaised
    }
    guard isOver.isRaised else { return }
    Issue.record("\(texts) did not come:\n\(frame.text())", sourceLocation: sourceLocation)
  }

  /// Waits until the loop has ended; tells whether the terminal was given back.
  func hasStopped() async -> Bool {
    for await _ in end {}
    return screen.isStopped
  }

  /// Goes to a conversation by its name.
  func open(_ name: String) {
    screen.press(.alt("k"))
    screen.type(name + "\n")
  }

  /// Types the three fields and presses Enter.
  func signIn(_ account: String, port: Int) {
    screen.type("127.0.0.1:\(port)")
    screen.press(Key(.tab))
    screen.type(account)
    screen.press(Key(.tab))
    screen.type(TestServer.password + "\n")
  }
}
