import Chat
import Terminal

/// The truth about myself, what is unread, and the link; all of it derived from the state.
struct StatusBar: Pane {
  let state: State
  private let environment: Environment

  init(state: State) {
    self.state = state
    environment = state.environment
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let isNarrow = rect.columns < Arrangement.wideColumns
    let bar = isNarrow ? narrowBar : wideBar(columns: rect.columns)
    bar.draw(in: rect, of: &frame)
  }

  /// `● 10001 2:项目组            1待发 F1帮助`.
  private var narrowBar: Bar {
    var bar = Bar(environment, style: Theme(environment).bar)
    bar.add("\(environment.chrome(ownPresence.sign)) ")
    bar.add(state.profile.map { "\($0.account)" } ?? "")
    if let open { bar.add(" \(open)") }
    let isOnline = state.link == .online && LinkWords.silence(state) == nil
    let link = environment.text(LinkWords.short(state))
    let help = "F1\(environment.shownLanguage == .english ? " " : "")"
    bar.addRight(queued.map { " \($0)" } ?? "")
    bar.addRight(isOnline ? " \(help)\(environment.text(Words.help))" : " \(link)")
    return bar
  }

  /// What does not fit is left out whole: first other conversations, then the open one, then what
  /// is unread.
  private func wideBar(columns: Int) -> Bar {
    var optional: [(priority: Int, text: String)] = []
    if let open { optional.append((1, open)) }
    if let unread = state.unreadWords { optional.append((0, unread)) }
    optional += others.enumerated().map { (2 + $0, $1) }
    var bar = Bar(environment, style: Theme(environment).bar)
    bar.add(own)
    bar.addRight(linkWords)
    var room = columns - bar.columns
    var shown: [Int: String] = [:]
    for place in optional.indices.sorted(by: { optional[$0].priority < optional[$1].priority }) {
      // Other conversations stand closer together.
      let isFurther =
        optional[place].priority > 1 && shown.keys.contains { optional[$0].priority > 1 }
      let text = (isFurther ? " " : "  ") + optional[place].text
      let width = environment.columns(of: text)
      guard width <= room else { continue }
      room -= width
      shown[place] = text
    }
    for place in optional.indices { shown[place].map { bar.add($0) } }
    return bar
  }

  /// `  链接 OK 31ms  1 待发 `.
  private var linkWords: String {
    let isList = state.focus == .list
    let words = LinkWords.long(state.link, latency: state.latency, canPressR: isList)
    let silence = LinkWords.silence(state).map(environment.text)
    // A link that nothing was heard of for so long is not OK, whatever it was before.
    let link = state.link == .online && silence != nil ? nil : environment.text(words)
    let missing = state.missingLists.isEmpty ? nil : environment.text(Words.listsMissing)
    let parts = [link, silence, missing, queued]
    return parts.compactMap { $0 }.map { "  \($0)" }.joined() + " "
  }
}

extension StatusBar {
  private var ownPresence: Presence {
    state.link == .online ? state.profile?.presence ?? .offline : .offline
  }

  /// `[12:49] 阿杰(10001) ● 在线`.
  private var own: String {
    let clock = TimeLabel.clock(environment.localTime(state.now))
    guard let profile = state.profile else { return "[\(clock)]" }
    let nick = environment.glyphs(profile.nick).elided(to: 16).map(\.text).joined()
    let sign = environment.chrome(ownPresence.sign)
    let presence = environment.text(ownPresence.choicePhrase)
    return "[\(clock)] \(nick)(\(profile.account)) \(sign) \(presence)"
  }

  /// `2:项目组`.
  private var open: String? {
    state.current.map { id in
      (state.number(of: id).map { "\($0):" } ?? "") + shortName(of: id)
    }
  }

  /// `1 待发`.
  private var queued: String? {
    state.queued.isEmpty ? nil : "\(state.queued.count) \(environment.text(Words.queued))"
  }

  /// `[3:老同学 99+ 静音]` for every other conversation with something unread.
  private var others: [String] {
    state.active.compactMap { id in
      guard id != state.current, let unread = state.conversations[id]?.unread, !unread.isEmpty,
        let number = state.number(of: id)
      else { return nil }
      let muted = state.isMuted(id) ? " \(environment.text(Words.muted))" : ""
      let mention = unread.highlights > 0 ? "@" : ""
      return "[\(number):\(shortName(of: id)) \(mention)\(Unread.short(unread.messages))\(muted)]"
    }
  }

  private func shortName(of id: ConversationID) -> String {
    environment.glyphs(state.name(of: id)).elided(to: 16).map(\.text).joined()
  }
}
