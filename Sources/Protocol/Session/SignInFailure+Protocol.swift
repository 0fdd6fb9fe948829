public import Chat

extension SignInFailure {
  /// What an error of one step means for the person who signs in.
  public init(_ error: ProtocolError, server: ServerAddress) {
    switch error {
    case .transport(let error): self.init(error, server: server)
    case .status(let status) where status >= 500: self = .serverBusy(code: status)
    case .status(let status): self = .notWebQQ(host: server.host, status: status)
    case .malformed: self = .notWebQQ(host: server.host, status: 200)
    case .rejected(let code): self = .sessionRefused(code: code.rawValue, isTemporary: false)
    }
  }

  private init(_ error: TransportError, server: ServerAddress) {
    switch error {
    case .hostNotFound(let host): self = .hostNotFound(host: host)
    case .cannotConnect(let host, let port, let reason):
      self = .unreachable(host: host, port: port, reason: reason)
    case .certificate(let reason): self = .certificateNotTrusted(reason: reason)
    case .timedOut:
      self = .unreachable(host: server.host, port: server.port, reason: "timed out")
    case .interrupted(let reason), .file(let reason): self = .answerUnusable(reason: reason)
    case .tooLarge(let limit, _): self = .answerUnusable(reason: "more than \(limit) bytes")
    case .malformedURL: self = .serverAddressMalformed
    case .cancelled: self = .cancelled
    }
  }

  /// Whether the server was not reached at all.
  var isOfLink: Bool {
    switch self {
    case .hostNotFound, .unreachable, .answerUnusable, .certificateNotTrusted: true
    case .serverAddressMalformed, .accountMalformed, .passwordMalformed, .insecureLink, .notWebQQ,
      .serverBusy, .wrongPassword, .wrongCaptcha, .captchaImageFailed, .verificationFailed,
      .accountUnknown, .accountExpired, .accountBarred, .accountBlocked, .tooManySignIns,
      .requestRefused, .interrupted, .sessionRefused, .refused, .cancelled:
      false
    }
  }

  /// Whether the same attempt may succeed a little later, with nothing changed by the person.
  var mayPass: Bool {
    switch self {
    case .hostNotFound, .unreachable, .answerUnusable, .certificateNotTrusted, .serverBusy,
      .notWebQQ:
      true
    case .sessionRefused(_, let isTemporary): isTemporary
    case .serverAddressMalformed, .accountMalformed, .passwordMalformed, .insecureLink,
      .wrongPassword, .wrongCaptcha, .captchaImageFailed, .verificationFailed, .accountUnknown,
      .accountExpired, .accountBarred, .accountBlocked, .tooManySignIns, .requestRefused,
      .interrupted, .refused, .cancelled:
      false
    }
  }
}
