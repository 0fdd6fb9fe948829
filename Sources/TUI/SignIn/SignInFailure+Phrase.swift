public import Chat

extension SignInFailure {
  /// What happened and what to do.
  ///
  /// What the server said is in it as it came, not shielded.
  public var phrase: Phrase { Phrase(chinese, english) }

  /// How `unreachable` reads while it is about to be tried again.
  func retryPhrase(seconds: Int64) -> Phrase {
    Phrase(
      "\(chinese)\(seconds) 秒后自动重试，Esc 取消。",
      "\(english) Retrying in \(seconds) s, Esc cancels."
    )
  }

  private var chinese: String {
    switch self {
    case .serverAddressMalformed: "服务器地址不对，例如 https://qq.example.lan 或 127.0.0.1:8420。"
    case .accountMalformed: "帐号只能是 5 到 10 位数字。"
    case .passwordMalformed: "密码要 1 到 32 个字符。"
    case .hostNotFound(let host): "找不到服务器 \(host)。请检查地址或网络。"
    case .unreachable(let host, let port, let reason): "连不上 \(host):\(port) (\(reason))。"
    case .certificateNotTrusted(let reason): "证书不可信: \(reason)。没有登录。--ca-file 指定证书。"
    case .insecureLink(let host): "密码将明文经过网络: \(host)。[Y] 仍然登录 [N] 取消"
    case .notWebQQ(let host, let status): "\(host) 的回答不是 WebQQ 协议 (HTTP \(status))。"
    case .answerUnusable(let reason): "服务器的回答无法使用: \(reason)。"
    case .serverBusy(let code): "服务器忙，请稍后再试 (\(code))。"
    case .wrongPassword: "密码不对。请重输 (大写锁定?)。"
    case .wrongCaptcha: "验证码不对，已换新图，密码保留。"
    case .captchaImageFailed(let why): "验证码图片取不到: \(why.phrase.chinese)。^R 重取。"
    case .verificationFailed: "验证失败，请重新登录。"
    case .accountUnknown: "没有这个帐号，请检查号码。"
    case .accountExpired: "此号码已过期。"
    case .accountBarred(let message): "帐号被临时冻结。" + Self.quoted(message, "服务器说: ")
    case .accountBlocked(let message): "帐号异常被禁止登录。" + Self.quoted(message, "服务器说: ")
    case .tooManySignIns: "此 IP 登录过多，请等几分钟。"
    case .requestRefused: "服务器拒绝了请求 (7)。请检查版本和时间。"
    case .interrupted: "登录步骤中断 (24)，请重试。"
    case .sessionRefused(let code, isTemporary: true): "服务器让稍后再试 (\(code))。"
    case .sessionRefused(let code, isTemporary: false): "会话无效 (\(code))，请重新登录。"
    case .refused(let code, let message): "登录被拒绝 (\(code))" + Self.quoted(message, ": ")
    case .cancelled: "已取消登录，填写的都在。"
    }
  }

  private var english: String {
    switch self {
    case .serverAddressMalformed:
      "Not a server address; try https://qq.example.lan or 127.0.0.1:8420."
    case .accountMalformed: "Account must be 5 to 10 digits."
    case .passwordMalformed: "The password must have 1 to 32 characters."
    case .hostNotFound(let host): "Server \(host) not found. Check the address or the network."
    case .unreachable(let host, let port, let reason): "Cannot reach \(host):\(port) (\(reason))."
    case .certificateNotTrusted(let reason):
      "Certificate not trusted: \(reason). Not signed in. --ca-file names a CA."
    case .insecureLink(let host):
      "The password would cross the network in the clear: \(host). [Y] sign in anyway [N] cancel"
    case .notWebQQ(let host, let status): "The answer of \(host) is not WebQQ (HTTP \(status))."
    case .answerUnusable(let reason): "The server's answer cannot be used: \(reason)."
    case .serverBusy(let code): "Server busy, try again (\(code))."
    case .wrongPassword: "Wrong password (caps lock?)."
    case .wrongCaptcha: "Wrong captcha: new image, password kept."
    case .captchaImageFailed(let why): "Captcha image failed: \(why.phrase.english). ^R again."
    case .verificationFailed: "Verification failed, sign in again."
    case .accountUnknown: "No such account. Check the number."
    case .accountExpired: "This number is out of date."
    case .accountBarred(let message):
      "Account barred for now." + Self.quoted(message, " Server says: ")
    case .accountBlocked(let message): "Account blocked." + Self.quoted(message, " Server says: ")
    case .tooManySignIns: "Too many sign-ins from this address; wait some minutes."
    case .requestRefused: "The server refused the request (7). Check version and clock."
    case .interrupted: "Sign-in was interrupted (24), try again."
    case .sessionRefused(let code, isTemporary: true): "The server says later (\(code))."
    case .sessionRefused(let code, isTemporary: false): "Session invalid (\(code)); sign in again."
    case .refused(let code, let message): "Sign-in refused (\(code))" + Self.quoted(message, ": ")
    case .cancelled: "Sign-in cancelled; what you typed is kept."
    }
  }

  /// The server's words, or nothing when it gave none.
  private static func quoted(_ message: String, _ introduction: String) -> String {
    message.isEmpty ? "" : "\(introduction)\"\(message)\""
  }
}
