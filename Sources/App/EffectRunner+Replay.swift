import Chat
import TUI

extension EffectRunner {
  private static let refusal = "replay"

  /// Whether an effect of a replay would read or write files; the screen is told that it did not work.
  func refuses(_ effect: Effect, answering loop: EventLoop) -> Bool {
    guard isReplay else { return false }
    let event: Event
    switch effect {
    case .saveFile(_, let path, _):
      event = .fileNotSaved(path: path ?? "", reason: Self.refusal)
    case .saveCaptcha:
      event = .captchaNotSaved(path: captchaPath, reason: Self.refusal)
    case .saveSetting, .saveBind: return true
    case .request(let request):
      guard request.touchesFiles else { return false }
      event = .requestFailed(request, .transport(reason: Self.refusal))
    case .edit: event = .notEdited(Phrase(Self.refusal, Self.refusal))
    case .remember, .forgetRemembered, .keepConversations, .loadConversations, .keepPast, .loadPast,
      .loadTheme, .loadSettings, .stopRecording, .alert, .openLink:
      return true
    case .bell, .copy, .schedule, .reportMouse, .showText, .redraw, .record, .changeMode,
      .suspend, .quit:
      return false
    }
    Task(executorPreference: executor) { await loop.receive(event) }
    return true
  }
}

extension ServiceRequest {
  /// Whether it names a file of this machine.
  fileprivate var touchesFiles: Bool {
    switch self {
    case .transfers(.sendFile), .transfers(.sendPicture), .transfers(.accept): true
    case .transfers, .signIn, .answerCaptcha, .renewCaptcha, .cancelSignIn, .send, .loadMembers,
      .learnNumber, .setPresence, .tellTyping, .shake, .people, .groups, .signInAgain, .checkLink,
      .signOut:
      false
    }
  }
}
