import Chat
import Terminal

/// The row above the messages; in one pane the screen's first row.
struct HeaderPane: Pane {
  let state: State
  private let environment: Environment
  /// The group's notice is called one, and the count has words, from this width on.
  private static let wordyColumns = 75

  init(state: State) {
    self.state = state
    environment = state.environment
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let arrangement = Arrangement(state: state, size: frame.size)
    var bar = Bar(environment, style: Theme(environment).header)
    switch arrangement {
    case .list: fillForList(&bar)
    case .chat, .members: fillForOnePane(&bar, columns: rect.columns)
    case .wide, .tooSmall: fillForChat(&bar, columns: rect.columns)
    }
    bar.draw(in: rect, of: &frame)
  }

  /// ` QQ 阿杰 ●在线                 未读 6 @1`.
  private func fillForList(_ bar: inout Bar) {
    bar.add(" QQ")
    if let profile = state.profile {
      bar.add(" \(profile.nick) ")
      bar.add(environment.chrome(profile.presence.sign))
      bar.add(environment.text(profile.presence.choicePhrase))
    }
    bar.addRight(state.unreadWords.map { " \($0)" } ?? "")
  }

  /// `< # 项目组                 未读 6 @1 84ms`.
  private func fillForOnePane(_ bar: inout Bar, columns: Int) {
    bar.add("< ")
    if let current = state.current { bar.add(title(of: current)) }
    if let activity { bar.add(" \(activity)") }
    let isTiny = columns < 30
    let unread = isTiny ? state.shortUnreadWords : state.unreadWords
    let link = environment.text(LinkWords.short(state))
    bar.addRight([unread, link].compactMap { $0 }.map { " \($0)" }.joined())
  }

  /// ` # 项目组 · 群公告: 周五发布 v1.2                           12 人 · 6 在线 `.
  private func fillForChat(_ bar: inout Bar, columns: Int) {
    guard let current = state.current else { return }
    let isWordy = columns >= Self.wordyColumns
    let dot = environment.chrome("·")
    bar.add(" \(title(of: current))")
    switch current {
    case .contact(let contact):
      let presence = state.directory.presence(of: contact)
      bar.add(" \(dot) \(environment.text(presence.choicePhrase))")
      if let way = state.temporaryWay(to: contact) {
        bar.add(" \(dot) \(environment.text(way))")
      }
      if let activity { bar.addRight(" \(activity) ") }
    case .group, .discussion:
      guard let list = state.directory.memberLists[current] else { return }
      if let notice = list.notice, !notice.isEmpty {
        let label = isWordy ? "\(environment.text(Words.groupNotice)): " : ""
        let lines = notice.split(whereSeparator: \.isNewline).joined(separator: " ")
        bar.add(" \(dot) \(label)\(lines)")
      }
      bar.addRight(" \(memberCount(list, isWordy: isWordy)) ")
    }
  }

  private func title(of id: ConversationID) -> String {
    "\(environment.chrome(state.sign(of: id))) \(state.name(of: id))"
  }

  private var activity: String? {
    guard let until = state.conversation?.typingUntil, until > state.now else { return nil }
    return environment.text(Words.isTyping)
  }

  private func memberCount(_ list: MemberList, isWordy: Bool) -> String {
    guard isWordy else { return environment.text(Words.shortMemberCount(list.members.count)) }
    let online = list.members.count { state.presence(of: $0).isReachable }
    return environment.text(Words.memberCount(list.members.count, online: online))
  }
}

extension State {
  /// Through which group or discussion messages to somebody go who is no buddy.
  fileprivate func temporaryWay(to contact: ContactID) -> Phrase? {
    guard let place = directory.temporaryPlaces[contact], !directory.buddies.contains(contact)
    else { return nil }
    let name = name(of: place)
    return Phrase("临时会话，来自 \(name)", "temporary, through \(name)")
  }

  /// `未读 6 @1`; `nil` when all is read.
  var unreadWords: String? {
    let total = totalUnread
    guard !total.isEmpty else { return nil }
    let mentions = total.highlights > 0 ? " @\(Unread.short(total.highlights))" : ""
    return "\(environment.text(Words.unread)) \(Unread.short(total.messages))\(mentions)"
  }

  /// `@1` or `6`; `nil` when all is read.
  var shortUnreadWords: String? {
    let total = totalUnread
    guard !total.isEmpty else { return nil }
    return total.highlights > 0
      ? "@\(Unread.short(total.highlights))" : Unread.short(total.messages)
  }
}
