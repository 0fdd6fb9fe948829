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
  switch event {
  case .key(let key):
    state.noteWindowFocus(key)
    if !areKeysTaken { effects += state.press(key) }
  case .line(let text): if !areKeysTaken { effects += state.enterLine(text) }
  case .resized(let size):
    state.size = size
    if state.isBare { effects.append(.showText(state.bareLines)) }
  case .charsetChanged(let charset): state.environment.charset = charset
  case .leftScreen: state.leaveScreen()
  case .tookScreen(let charset, let colors): state.takeScreen(charset, colors: colors)
  case .noScreen(let reason):
    state.warn(Phrase("没有全屏：\(reason)", "no screen: \(reason)"))
  case .service(let event): effects += state.receive(event)
  case .requestFailed(let request, let failure): effects += state.receive(failure, of: request)
  case .tick(let now):
    state.now = max(state.now, now)
    state.nextTick = nil
  case .pictureDecoded(let source, let decoded): state.pictures.take(decoded, of: source)
  case .linkNotOpened(let address):
    state.inform(Phrase("这里没有桌面，链接已交给终端复制", "no desktop here: the link is on the clipboard"))
    effects.append(.copy(address))
  case .fileSaved(let path): state.inform(Phrase("已存到 \(path)", "saved as \(path)"))
  case .fileNotSaved(let path, let reason):
    state.warn(Phrase("存不到 \(path)：\(reason)", "cannot save \(path): \(reason)"))
  case .settingNotSaved(let path, let reason):
    state.warn(Phrase("没存进 \(path)：\(reason)", "not kept in \(path): \(reason)"))
  case .conversationsLoaded(let drafts, let owner):
    state.takeKept(drafts, of: owner)
    if let current = state.current { effects += state.loadPast(of: current) }
  case .pastLoaded(let messages, let id): state.takePast(messages, of: id)
  case .themeLoaded(let name, let look, let complaints):
    effects += state.take(theme: name, look, complaints: complaints)
  case .settingsLoaded(let settings, let look, let complaints):
    effects += state.take(reloaded: settings, look, complaints: complaints)
  case .backgroundTold(let isLight): state.take(isLight: isLight)
  case .edited(let text, let id): state.takeEdited(text, of: id)
  case .notEdited(let reason):
    state.warn(Phrase("编辑器：", "editor: ") + reason + Phrase("。草稿没有变", "; the draft is as it was"))
  case .captchaDecoded, .captchaSaved, .captchaNotSaved: break
  case .recording(let path): state.noteRecording(path)
  case .notRecording(let path, let reason):
    state.warn(Phrase("不能录到 \(path)：\(reason)", "cannot record into \(path): \(reason)"))
  case .recordingStopped(let path): state.noteRecorded(path)
  case .wireLogFailed(let path, let reason): state.noteRecordingFailed(path, reason: reason)
  }
  state.settle()
  if let due = state.keepingDueAt, due <= state.now { effects += state.keepConversations() }
  if let due = state.past.dueAt, due <= state.now { effects += state.keepPast() }
  effects += state.askForNumber()
  effects += state.scheduleTick()
  return state.settings.ringsBell ? effects : effects.filter { $0 != .bell }
}

extension State {
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
