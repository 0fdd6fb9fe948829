import HTTP
import Logging
import TUI
import Terminal
import WebQQProtocol

@testable import webqq

/// The whole client on a screen in memory, on a loop with a thread of its own.
final class ScreenClient: Sendable {
  let screen: MemoryScreen
  private let (end, ended) = AsyncStream<Never>.makeStream()

  init(size: Size = Size(rows: 24, columns: 80)) {
    let executor = TerminalExecutor(watchesSignals: false)
    let screen = MemoryScreen(size: size) { executor.wake($0) }
    self.screen = screen
    let transport = CurlTransport(executor: executor)
    let session = Session(
      transport: transport,
      executor: executor,
      time: SessionTime(executor),
      log: .silent
    )
    let environment = Environment(
      language: .chinese,
      charset: .unicode,
      localeName: "zh_CN.UTF-8",
      colors: 256,
      localTime: WallClock.localTime
    )
    var state = State(environment: environment, size: size)
    state.signIn = SignInForm(prefill: SignInPrefill(remembers: false))
    let runner = EffectRunner(
      service: session,
      executor: executor,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      captchaPath: "/nonexistent/captcha.jpg",
      remembers: false
    )
    let loop = EventLoop(executor: executor, screen: screen, state: state, runner: runner)
    let ended = ended
    startThread {
      _ = loop.run(source: transport, service: session, first: [], input: nil)
      ended.finish()
    }
  }

  deinit { screen.press(.control("q")) }

  /// Waits until every one of these texts is on the screen at once.
  func waitFor(_ texts: String...) async {
    _ = await screen.frame { frame in
      let text = frame.text()
      return texts.allSatisfy(text.contains)
    }
  }

  /// Waits until the loop has ended; tells whether the terminal was given back.
  func hasStopped() async -> Bool {
    for await _ in end {}
    return screen.isStopped
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
