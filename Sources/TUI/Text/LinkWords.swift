import Chat

/// What the bars say of the link.
enum LinkWords {
  /// In full.
  ///
  /// `canPressR` says whether the key `R` acts now; else the command is named.
  static func long(_ link: Link, latency: Duration?, canPressR: Bool) -> Phrase {
    switch link {
    case .signedOut: return Phrase("未登录", "signed out")
    case .signingIn(.awaitingCaptcha):
      let way = canPressR ? "R" : "/reconnect"
      return Phrase("重新上线要验证码。\(way) 输入", "captcha wanted to come back: \(way)")
    case .signingIn: return Phrase("正在登录", "signing in")
    case .online:
      let time = latency.map { " \(milliseconds($0))ms" } ?? ""
      return Phrase("连接 OK\(time)", "link OK\(time)")
    case .relinking(let attempt, nil):
      return Phrase(
        "连接中断，正在恢复 (relink) 第 \(attempt) 次",
        "link lost, relinking (try \(attempt))"
      )
    case .relinking(let attempt, _?):
      return Phrase("连接中断，稍后第 \(attempt) 次恢复", "link lost, waiting for try \(attempt)")
    case .lost(let end): return long(end, way: canPressR ? "R" : "/reconnect")
    }
  }

  /// In a few cells.
  static func short(_ state: State) -> Phrase {
    switch state.link {
    case .signedOut: Phrase("未登录", "signed out")
    case .signingIn(.awaitingCaptcha): Phrase("验证码", "captcha")
    case .signingIn: Phrase("登录中", "signing in")
    case .online:
      minutesOfSilence(state).map { Phrase("\($0) 分无回音", "silent \($0)m") }
        ?? state.latency.map { Phrase("\(milliseconds($0))ms", "\(milliseconds($0))ms") }
        ?? Phrase("OK", "OK")
    case .relinking(let attempt, _): Phrase("断线 \(attempt)", "lost \(attempt)")
    case .lost(.kicked): Phrase("已下线", "kicked")
    case .lost(.expired), .lost(.needsSignIn): Phrase("已失效", "expired")
    }
  }

  /// How long nothing was heard; only above 90 s, in whole minutes from two on.
  static func silence(_ state: State) -> Phrase? {
    minutesOfSilence(state).map { minutes in
      minutes < 2
        ? Phrase("\(silenceLimit) 秒无回音", "silent for \(silenceLimit)s")
        : Phrase("\(minutes) 分钟无回音", "silent for \(minutes)min")
    }
  }

  private static func minutesOfSilence(_ state: State) -> Int64? {
    guard let heard = state.lastHeard else { return nil }
    let seconds = state.now.seconds - heard.seconds
    return seconds > silenceLimit ? seconds / 60 : nil
  }

  /// A held poll is answered within 60 s: above 90 s of silence something is wrong.
  static let silenceLimit: Int64 = 90

  private static func long(_ end: SessionEnd, way: String) -> Phrase {
    switch end {
    case .kicked: Phrase("帐号在别处登录。\(way) 重新上线", "signed in elsewhere, \(way) takes over")
    case .expired: Phrase("登录已失效。\(way) 重新登录", "signed out by the server, \(way) signs in")
    case .needsSignIn: Phrase("需要重新登录。/login", "sign in again: /login")
    }
  }

  private static func milliseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}
