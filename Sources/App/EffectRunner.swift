import Chat
import Logging
import Platform
import TUI
import Terminal

/// Carries out what touches the world outside the screen; what comes of it returns as events.
struct EffectRunner: Sendable {
  let service: any ChatService
  let executor: TerminalExecutor
  let logger: Logger
  /// Where F6 puts the picture.
  let captchaPath: String
  /// Where settings are kept.
  let settingsFile: SettingsFile
  /// Whether server and account are remembered.
  let remembers: Bool
  /// Keeps conversations; `nil` where they are not kept.
  var keeper: ConversationKeeper?
  /// Edits drafts.
  var editor = Editor()
  /// Brings alerts to the desktop.
  var announcer = Announcer()
  /// Records the wire; `nil` where that cannot be done.
  var recorder: Recorder?
  /// In a replay the keys are those of whoever made the recording: no file is touched.
  var isReplay = false

  func perform(_ effect: Effect, answering loop: EventLoop) {
    if refuses(effect, answering: loop) { return }
    switch effect {
    case .request(let request): ask(located(request), answering: loop)
    case .saveFile(let file, let path, let opens):
      saveFile(file, path: path, opens: opens, answering: loop)
    case .saveCaptcha(let bytes): saveCaptcha(bytes, answering: loop)
    case .saveSetting(let name, let value):
      guard let setting = SettingsTable.entry(named: name) else { return }
      saveSettings(answering: loop) { file throws(SystemError) in try file.save(setting, value) }
    case .saveBind(let key, let action):
      saveSettings(answering: loop) { file throws(SystemError) in try file.save(key, action) }
    case .loadTheme(let name): loadTheme(name, answering: loop)
    case .loadSettings: loadSettings(answering: loop)
    case .remember(let server, let account):
      remember(RememberedSignIn(server: server, account: account))
    case .forgetRemembered: if remembers { RememberedSignIn.forget() }
    case .keepConversations(let kept, let owner): keeper?.keep(kept, of: owner)
    case .loadConversations(let owner): loadConversations(of: owner, answering: loop)
    case .keepPast(let messages, let place, let owner):
      keeper?.keep(messages, at: place, of: owner)
    case .loadPast(let id, let place, let owner):
      Task(executorPreference: executor) {
        let messages = await keeper?.loadPast(at: place, of: owner) ?? []
        await loop.receive(.pastLoaded(messages, of: id))
      }
    case .stopRecording: stopRecording(answering: loop)
    case .openLink(let address):
      guard !Downloads.show(address) else { return }
      Task(executorPreference: executor) { await loop.receive(.linkNotOpened(address)) }
    case .bell, .alert, .copy, .schedule, .edit, .reportMouse, .showText, .redraw, .record,
      .changeMode, .suspend, .quit:
      preconditionFailure("the event loop carries out what concerns the screen")
    }
  }

  /// Tells the person's program of an alert.
  /// - Returns: what is to be written to the terminal; `nil` for nothing.
  func announce(_ alert: Alert, _ settings: Settings, _ charset: Charset) -> String? {
    isReplay ? nil : announcer.announce(alert, settings, charset)
  }

  private func ask(_ request: ServiceRequest, answering loop: EventLoop) {
    Task(executorPreference: executor) {
      do {
        try await service.perform(request)
      } catch let failure as ServiceFailure {
        await loop.receive(.requestFailed(request, failure))
      } catch {
        logger.error("a request failed: \(error)")
      }
      await loop.answered(request)
    }
  }

  private func saveCaptcha(_ bytes: [UInt8], answering loop: EventLoop) {
    let event: Event
    do throws(SystemError) {
      try PrivateFile.write(bytes, to: captchaPath)
      event = .captchaSaved(path: captchaPath)
    } catch {
      event = .captchaNotSaved(path: captchaPath, reason: error.reason)
    }
    Task(executorPreference: executor) { await loop.receive(event) }
  }

  /// Keeps what the terminal said, for its next start.
  func remember(_ widths: TerminalWidths) {
    guard !isReplay else { return }
    do throws(SystemError) {
      try TerminalMemory().keep(widths)
    } catch {
      logger.warning("the terminal's widths are not remembered: \(error.description)")
    }
  }

  private func saveSettings(
    answering loop: EventLoop,
    _ body: (SettingsFile) throws(SystemError) -> Void
  ) {
    do throws(SystemError) {
      try body(settingsFile)
    } catch {
      let event = Event.settingNotSaved(path: error.path, reason: error.reason)
      Task(executorPreference: executor) { await loop.receive(event) }
    }
  }

  private func loadTheme(_ name: String, answering loop: EventLoop) {
    let file = ThemeFile(named: name)
    let complaints = file.faults.map(\.phrase)
    Task(executorPreference: executor) {
      await loop.receive(.themeLoaded(name, file.look, complaints: complaints))
    }
  }

  private func loadConversations(of owner: KeptConversation.Owner, answering loop: EventLoop) {
    guard let keeper else { return }
    let kept = keeper.load(of: owner)
    Task(executorPreference: executor) { await loop.receive(.conversationsLoaded(kept, of: owner)) }
  }

  private func remember(_ signIn: RememberedSignIn) {
    guard remembers else { return }
    do throws(SystemError) {
      try signIn.save()
    } catch {
      logger.warning("server and account are not remembered: \(error.description)")
    }
  }
}
