import Chat

extension State {
  /// Tells something.
  mutating func inform(_ phrase: Phrase) { show(phrase, .info) }

  /// Tells that something did not work.
  mutating func warn(_ phrase: Phrase) { show(phrase, .problem) }

  private static let noticeSeconds: Int64 = 8

  private mutating func show(_ phrase: Phrase, _ kind: Notice.Kind) {
    notice = Notice(
      kind: kind,
      phrase: phrase,
      until: Timestamp(now.seconds + Self.noticeSeconds)
    )
  }

  /// Signs in again after the session was lost.
  mutating func reconnect() -> CommandEntry.Outcome {
    switch link {
    case .lost, .signedOut: .done([.request(.signInAgain)])
    case .online: .refused(Phrase("连接正常，不用重连", "the link is fine"))
    case .signingIn where captcha != nil:
      openCaptcha()
    case .signingIn, .relinking: .refused(Phrase("正在恢复，请稍等", "already at it, please wait"))
    }
  }

  /// Shows the captcha that was put aside.
  private mutating func openCaptcha() -> CommandEntry.Outcome {
    captcha?.isAside = false
    return .done()
  }

  /// Account, presence and link in one line.
  var statusReport: Phrase {
    let link = LinkWords.long(link, latency: latency, canPressR: false)
    guard let profile else { return link }
    let presence = profile.presence.choicePhrase
    return Phrase(
      "\(profile.nick)(\(profile.account)) \(presence.chinese) · \(link.chinese)",
      "\(profile.nick) (\(profile.account)) \(presence.english), \(link.english)"
    )
  }

  /// A request was refused before it became an event of its own.
  mutating func receive(_ failure: ServiceFailure, of request: ServiceRequest) -> [Effect] {
    let what: Phrase
    switch request {
    case .loadMembers(let id):
      change(id) { $0.membersAskedAt = nil }
      // They are asked for again when the link is up.
      if failure == .notSignedIn { return [] }
      what = Phrase("成员取不到", "cannot load the members")
    case .setPresence: what = Phrase("状态没有改成", "presence not changed")
    case .signOut: what = Phrase("没有正常下线", "not signed out properly")
    case .checkLink: return []
    case .signInAgain: what = Phrase("没有重新上线", "not signed in again")
    case .signIn, .answerCaptcha, .renewCaptcha, .cancelSignIn: return []
    // It comes in its turn.
    case .learnNumber: return []
    case .tellTyping, .groups(.loadPresences): return []
    case .shake: what = Phrase("没有抖到", "not shaken")
    case .people, .groups:
      what = Phrase("没有办到", "not done")
      if let plea = Plea(answeredBy: request), failure.mayPass { plead(plea) }
    case .transfers: what = Phrase("没有传成", "not transferred")
    case .send(let message):
      return receive(.deliveryChanged(message.id, .failed(.linkDown)))
    }
    let why = failure.phrase
    warn(Phrase("\(what.chinese)：\(why.chinese)", "\(what.english): \(why.english)"))
    return []
  }
}

extension SendFailure {
  /// The failure in words.
  var phrase: Phrase {
    switch self {
    case .rejected(let rejection, let code): rejection.phrase(code: code)
    case .notSignedIn: Phrase("没有登录", "not signed in")
    case .linkDown: Phrase("连接中断", "the link is down")
    case .unknownConversation: Phrase("对方已不在", "nobody is there any more")
    case .noSharedPlace: Phrase("不是好友，也没有共同的群", "no buddy, and no group in common")
    case .file(let reason): Phrase(reason, reason)
    case .noPicture: Words.noPicture
    case .leftOver: Phrase("上次退出时还没发", "left over from last time")
    }
  }
}
