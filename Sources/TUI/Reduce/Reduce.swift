import Chat
import Terminal

/// Changes the state by what has happened and says what the world must do.
///
/// Set `state.now` before the call. Needs no clock, no randomness and no locale of its own, and
/// cannot fail: the same events on the same state always lead to the same state.
public func reduce(_ state: inout State, _ event: Event) -> [Effect] {
  if state.isTouched(by: event) { state.touch() }
  if case .service(let event) = event { state.follow(event) }
  let areKeysTaken = state.isFormShown || state.isCaptchaShown
  state.noteSleep()
  state.endMutes()
  var effects = state.endCatchUp() + state.passToForm(event)
  effects += state.take(event, areKeysTaken: areKeysTaken)
  state.settle()
  if let due = state.keepingDueAt, due <= state.now { effects += state.keepConversations() }
  if let due = state.past.dueAt, due <= state.now { effects += state.keepPast() }
  effects += state.askForNumber()
  effects += state.scheduleTick()
  return state.settings.ringsBell ? effects : effects.filter { $0 != .bell }
}

extension State {
  /// Takes in what has happened; keys may be the form's.
  fileprivate mutating func take(_ event: Event, areKeysTaken: Bool) -> [Effect] {
    switch event {
    case .key(let key):
      noteWindowFocus(key)
      return areKeysTaken ? [] : press(key)
    case .line(let text): return areKeysTaken ? [] : enterLine(text)
    case .resized(let size):
      self.size = size
      return isBare ? [.showText(bareLines)] : []
    case .charsetChanged(let charset): environment.charset = charset
    case .backgroundTold(let isLight): take(isLight: isLight)
    case .leftScreen: leaveScreen()
    case .tookScreen(let charset, let colors): takeScreen(charset, colors: colors)
    case .noScreen(let reason): warn(Phrase("没有全屏：\(reason)", "no screen: \(reason)"))
    case .service(let event): return receive(event)
    case .requestFailed(let request, let failure): return receive(failure, of: request)
    case .tick(let now):
      self.now = max(self.now, now)
      nextTick = nil
    case .edited(let text, let id): takeEdited(text, of: id)
    case .notEdited(let reason):
      warn(Phrase("编辑器：", "editor: ") + reason + Phrase("。草稿没有变", "; the draft is as it was"))
    case .captchaDecoded, .captchaSaved, .captchaNotSaved: break
    case .pictureDecoded, .linkNotOpened, .fileSaved, .fileNotSaved, .settingNotSaved,
      .conversationsLoaded, .pastLoaded, .themeLoaded, .settingsLoaded, .recording, .notRecording,
      .recordingStopped, .wireLogFailed:
      return takeOutcome(of: event)
    }
    return []
  }

  /// Takes in what came of files, themes, pictures and links.
  private mutating func takeOutcome(of event: Event) -> [Effect] {
    switch event {
    case .pictureDecoded(let source, let decoded): pictures.take(decoded, of: source)
    case .linkNotOpened(let address):
      inform(Phrase("这里没有桌面，链接已交给终端复制", "no desktop here: the link is on the clipboard"))
      return [.copy(address)]
    case .fileSaved(let path): inform(Phrase("已存到 \(path)", "saved as \(path)"))
    case .fileNotSaved(let path, let reason):
      warn(Phrase("存不到 \(path)：\(reason)", "cannot save \(path): \(reason)"))
    case .settingNotSaved(let path, let reason):
      warn(Phrase("没存进 \(path)：\(reason)", "not kept in \(path): \(reason)"))
    case .conversationsLoaded(let drafts, let owner):
      takeKept(drafts, of: owner)
      return current.map { loadPast(of: $0) } ?? []
    case .pastLoaded(let messages, let id): takePast(messages, of: id)
    case .themeLoaded(let name, let look, let complaints):
      return take(theme: name, look, complaints: complaints)
    case .settingsLoaded(let settings, let look, let complaints):
      return take(reloaded: settings, look, complaints: complaints)
    case .recording(let path): noteRecording(path)
    case .notRecording(let path, let reason):
      warn(Phrase("不能录到 \(path)：\(reason)", "cannot record into \(path): \(reason)"))
    case .recordingStopped(let path): noteRecorded(path)
    case .wireLogFailed(let path, let reason): noteRecordingFailed(path, reason: reason)
    default: break
    }
    return []
  }

  /// Whether an event may change anything outside the composer; of keys `press` says what.
  fileprivate func isTouched(by event: Event) -> Bool {
    switch event {
    case .tick(let now): now >= changesAt
    case .key: isFormShown || isCaptchaShown
    default: true
    }
  }

  /// Brings up to date what follows from the rest.
  fileprivate mutating func settle() {
    if let notice, notice.until <= now {
      self.notice = nil
      touch()
    }
    if list.isStale { list.load(Listing(state: self).rows()) }
  }

  /// Asks for the next tick when it is due earlier than the one asked for.
  fileprivate mutating func scheduleTick() -> [Effect] {
    changesAt = nextChange
    var wanted = changesAt
    if keptOwner != nil {
      if let keepingDueAt { wanted = min(wanted, keepingDueAt) }
      if let due = past.dueAt { wanted = min(wanted, due) }
    }
    if let nextTick, nextTick <= wanted { return [] }
    nextTick = wanted
    return [.schedule(wanted)]
  }

  /// When the screen changes next by itself: at the minute, when something expires, or when the
  /// silence of the server has grown.
  ///
  /// Nothing else ever happens by itself, but for keeping drafts, which is not seen.
  private var nextChange: Timestamp {
    var next = Timestamp(now.seconds - now.seconds % 60 + 60)
    if let notice { next = min(next, notice.until) }
    if let caught = attention.catchUp { next = min(next, caught.endsAt) }
    if let end = attention.muteEndsAt { next = min(next, end) }
    if let until = conversation?.typingUntil, until > now { next = min(next, until) }
    if link == .online, let lastHeard {
      let silence = now.seconds - lastHeard.seconds
      let wait =
        silence <= LinkWords.silenceLimit
        ? LinkWords.silenceLimit + 1 : (silence / 60 + 1) * 60
      next = min(next, Timestamp(lastHeard.seconds + wait))
    }
    return next
  }
}
