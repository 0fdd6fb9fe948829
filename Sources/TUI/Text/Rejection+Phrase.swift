import Chat

extension Rejection {
  /// What the server said and what to do, in words that stand inside a sentence.
  var phrase: Phrase {
    switch self {
    case .sessionLost: Phrase("会话失效，/reconnect 重新上线", "the session is lost, /reconnect")
    case .busy: Phrase("服务器忙，过会儿再试", "the server is busy, try again later")
    case .tooOften: Phrase("太频繁，过会儿再试", "too often, try again later")
    case .captcha: Phrase("要先过验证码，再试一次", "a captcha comes first, try again")
    case .unknownTarget: Phrase("对方已不在", "nobody is there any more")
    case .notAllowed: Phrase("没有权限", "not allowed")
    case .badRequest: Phrase("服务器看不懂请求", "the server finds the request malformed")
    case .forbiddenWord: Phrase("有不许用的词", "a word is forbidden")
    case .tooManyFilesToday: Phrase("今天的文件太多了，明天再试", "too many files today, try tomorrow")
    case .noRoom: Phrase("服务器没有空间了", "no room left on the server")
    case .tooLarge: Phrase("太大", "too large")
    case .tooLate: Phrase("过期了", "too late")
    case .unknown: Phrase("服务器拒绝", "refused by the server")
    }
  }

  /// The same with the number that a bug report needs.
  func phrase(code: Int) -> Phrase {
    Phrase("\(phrase.chinese) (\(code))", "\(phrase.english) (\(code))")
  }
}
