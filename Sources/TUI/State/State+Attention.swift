import Chat
import Terminal

extension State {
  /// One alert of a conversation stands for all that it brings in so many seconds.
  private static let burstSeconds: Int64 = 3
  /// A tick that is later than this was slept through.
  private static let lateSeconds: Int64 = 5

  /// Notes whether anybody can be looking; whoever types is.
  mutating func noteWindowFocus(_ key: Key) {
    switch key.code {
    case .focusLost: (attention.isFocused, attention.reportsFocus) = (false, true)
    case .focusGained: (attention.isFocused, attention.reportsFocus) = (true, true)
    case .mouse: break
    case .character, .paste, .enter, .tab, .backspace, .escape, .delete, .insert, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown, .function:
      attention.isFocused = true
    }
  }

  /// Rings for something that came in, and has the desktop tell of it unless it is on the screen.
  mutating func call(
    for id: ConversationID,
    isHighlight: Bool = false,
    concernsMe: Bool = true,
    _ alert: (State) -> Alert
  ) -> [Effect] {
    if attention.catchUp != nil {
      guard !isMuted(id) else { return [] }
      let alert = concernsMe ? alert(self) : nil
      attention.catchUp?.add(id, isHighlight: isHighlight, alert, at: now)
      return []
    }
    guard concernsMe, !isMuted(id) else { return [] }
    let last = attention.alertedAt[id]?.seconds ?? .min
    let isInBurst = !isHighlight && now.seconds < last &+ Self.burstSeconds
    if isInBurst || isOnScreen(id) { return [.bell] }
    attention.alertedAt[id] = now
    return [.bell, .alert(alert(self))]
  }

  /// The person has this conversation before their eyes, as far as we know.
  private func isOnScreen(_ id: ConversationID) -> Bool {
    id == current && attention.isFocused && isChatShown
  }

  /// An alert about something in a conversation.
  func alert(in id: ConversationID, from sender: String = "", _ text: String) -> Alert {
    let title = name(of: id)
    return Alert(conversation: id, title: title, sender: sender == title ? "" : sender, text: text)
  }
}

extension State {
  /// Notes that the link comes or goes.
  mutating func noteAbsence(_ link: Link) {
    if self.link == .online, link != .online { attention.awaySince = lastHeard ?? now }
    guard link == .online, self.link != .online else { return }
    beginCatchUp(since: attention.awaySince)
    attention.awaySince = nil
  }

  /// A process that was stopped and a machine that slept miss the tick that was due.
  mutating func noteSleep() {
    guard link == .online, let nextTick, now.seconds - nextTick.seconds > Self.lateSeconds else {
      return
    }
    beginCatchUp(since: lastHeard)
  }

  private mutating func beginCatchUp(since: Timestamp?) {
    if attention.catchUp == nil { attention.catchUp = CatchUp(since: since, at: now) }
  }

  /// Tells what was missed, once all of it has come.
  mutating func endCatchUp() -> [Effect] {
    guard let end = attention.catchUp?.endsAt, end <= now, let caught = attention.catchUp else {
      return []
    }
    attention.catchUp = nil
    guard let first = caught.alert else {
      if caught.count > 1 { inform(caught.phrase) }
      return []
    }
    if caught.count > 1 { inform(caught.phrase) }
    // The notice is before the eyes of whoever is known to look.
    if attention.reportsFocus, attention.isFocused { return [.bell] }
    let whole = Alert(conversation: nil, title: "WebQQ", text: environment.text(caught.phrase))
    return [.bell, .alert(caught.count > 1 ? whole : first)]
  }
}
