import Chat
import Logging
import TUI
import Terminal
import Testing

@testable import webqq

/// A recording's keys are a stranger's: they must not reach files.
@Suite struct ReplayRunnerTests {
  private struct Nobody: ChatService {
    let events = AsyncStream<ServiceEvent> { $0.finish() }
    func perform(_ request: ServiceRequest) async throws {}
  }

  static let effects: [Effect] = [
    .saveFile([1], path: "/x", opens: true), .saveCaptcha([1]), .forgetRemembered,
    .remember(server: "http://a", account: "10001"),
    .request(.transfers(.sendFile(ContactID(1), path: "/etc/passwd", kind: .offline))),
    .request(.transfers(.accept(Transfer.ID(1), path: "/x"))), .saveSetting("bell", value: "off"),
    .saveBind(.alt("x"), action: "help"),
  ]

  private func refuses(_ effect: Effect) -> Bool {
    let executor = TerminalExecutor(watchesSignals: false)
    let runner = EffectRunner(
      service: Nobody(),
      executor: executor,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      captchaPath: "",
      settingsFile: SettingsFile(path: ""),
      remembers: false,
      isReplay: true
    )
    let size = Size(rows: 24, columns: 80)
    let environment = Environment(
      language: .english,
      charset: .ascii,
      localeName: "C",
      colors: 0,
      localTime: WallClock.localTime
    )
    let loop = EventLoop(
      executor: executor,
      screen: StillScreen(size: size, charset: .ascii),
      state: State(environment: environment, size: size),
      runner: runner
    )
    return runner.refuses(effect, answering: loop)
  }

  @Test(arguments: effects) func `a replay refuses what touches files`(effect: Effect) {
    #expect(refuses(effect))
  }

  @Test(arguments: [
    Effect.request(.signOut), .request(.transfers(.refuse(Transfer.ID(1)))), .bell, .quit,
  ])
  func `a replay takes everything else`(effect: Effect) {
    #expect(!refuses(effect))
  }
}
