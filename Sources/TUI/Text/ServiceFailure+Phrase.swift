import Chat

extension ServiceFailure {
  /// What went wrong and what to do, in words that stand inside a sentence.
  var phrase: Phrase {
    switch self {
    case .notSignedIn: Phrase("没有上线，/reconnect 重新上线", "no session, /reconnect")
    case .rejected(let rejection, let code): rejection.phrase(code: code)
    case .timedOut: Phrase("没有回答，再试一次", "no answer, try again")
    case .transport(let reason): Phrase("连接出错，再试一次 (\(reason))", "\(reason), try again")
    case .malformed(let endpoint):
      Phrase("看不懂服务器的回答 (\(endpoint))", "the server's answer makes no sense (\(endpoint))")
    case .tooSoon(let seconds): Phrase("等 \(seconds) 秒再试", "wait \(seconds) s")
    case .notABuddy: Phrase("对方不是好友", "not a buddy")
    case .file(let reason): Phrase(reason, reason)
    case .noPicture: Words.noPicture
    case .brokenOff: Phrase("对方那边断了", "broke off on the other side")
    }
  }

  /// Whether the same may succeed later: the server has not said no for good.
  var mayPass: Bool {
    switch self {
    case .notSignedIn, .timedOut, .transport, .malformed, .tooSoon,
      .rejected(.busy, _), .rejected(.tooOften, _), .rejected(.sessionLost, _),
      .rejected(.captcha, _):
      true
    case .rejected, .notABuddy, .file, .noPicture, .brokenOff: false
    }
  }
}
