import Chat
import Platform
import TUI

extension EffectRunner {
  /// Writes a picture, never over another file, and shows it if wished.
  func saveFile(_ file: [UInt8], path: String?, opens: Bool, answering loop: EventLoop) {
    let name = Downloads.pictureName(file, at: WallClock.now().seconds)
    let target = Downloads.free(path ?? Downloads.folder() + "/" + name)
    let event: Event
    do throws(SystemError) {
      try PrivateFile.write(file, to: target)
      if opens { Downloads.show(target) }
      event = .fileSaved(path: target)
    } catch {
      event = .fileNotSaved(path: target, reason: error.reason)
    }
    Task(executorPreference: executor) { await loop.receive(event) }
  }

  /// A request with paths of this machine in place of what was typed.
  func located(_ request: ServiceRequest) -> ServiceRequest {
    switch request {
    case .transfers(.accept(let id, let path)):
      .transfers(.accept(id, path: Downloads.free(path)))
    case .transfers(.sendFile(let contact, let path, let kind)):
      .transfers(.sendFile(contact, path: Downloads.expanded(path), kind: kind))
    case .transfers(.sendPicture(let message, let path)):
      .transfers(.sendPicture(message, path: Downloads.expanded(path)))
    case .transfers, .signIn, .answerCaptcha, .renewCaptcha, .cancelSignIn, .send, .loadMembers,
      .learnNumber, .setPresence, .tellTyping, .shake, .people, .groups, .signInAgain, .checkLink,
      .signOut:
      request
    }
  }
}
