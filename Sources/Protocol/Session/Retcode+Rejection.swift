import Chat

extension Retcode {
  /// What the code means for a person.
  var rejection: Rejection {
    switch self {
    case .loginNeeded, .notLoggedIn, .tokenNotValid, .sessionGone, .loggedOut, .sessionClosed,
      .relinkNeeded, .takenOver, .tokenRefused, .tokenFailed, .sessionExpired, .headersMissing:
      .sessionLost
    case .overloaded, .later: .busy
    case .flood, .blockedForNow: .tooOften
    case .captchaNeeded, .captchaWrong: .captcha
    case .tokenExpired, .staleCode, .discussionGone: .unknownTarget
    case .accountLocked, .notAdmitted, .banned, .notAllowed: .notAllowed
    case .malformedRequest, .wrongHash, .wrongClient: .badRequest
    case .nothing: .tooLate
    case .fileDailyLimit: .tooManyFilesToday
    case .fileQuota, .fileQuota8, .fileQuota12, .fileQuota13: .noRoom
    case .fileTooLarge: .tooLarge
    default: .unknown
    }
  }
}

extension Retcode {
  /// Too many files in one day.
  public static let fileDailyLimit = Retcode(-30_001)
  /// No room for more of this person's files.
  public static let fileQuota = Retcode(-30_002)
  /// The file is too large.
  public static let fileTooLarge = Retcode(-30_003)
  /// As `fileQuota`.
  static let fileQuota8 = Retcode(-30_008)
  /// As `fileQuota`.
  static let fileQuota12 = Retcode(-30_012)
  /// As `fileQuota`.
  static let fileQuota13 = Retcode(-30_013)
}

extension Retcode {
  /// Where an answer about a discussion has its own number for it.
  static let discussionGone = Retcode(GetDiscuInfo.Value.goneError)
}

extension ServiceFailure {
  /// The server said no.
  static func rejected(_ code: Retcode) -> Self { .rejected(code.rejection, code: code.rawValue) }

  init(_ error: ProtocolError) {
    switch error {
    case .rejected(let code): self = .rejected(code)
    case .status(let status): self = .rejected(http: status)
    case .malformed(let endpoint, _): self = .malformed(endpoint: endpoint)
    case .transport(.file(let reason)): self = .file(reason: reason)
    case .transport(.timedOut): self = .timedOut
    case .transport: self = .transport(reason: error.shortReason)
    }
  }

  private static func rejected(http status: Int) -> Self {
    let rejection: Rejection =
      switch status {
      case 404, 410: .tooLate
      case 413: .tooLarge
      case 429: .tooOften
      case 500...: .busy
      default: .unknown
      }
    return .rejected(rejection, code: status)
  }
}

extension SendFailure {
  /// The server said no.
  static func rejected(_ code: Retcode) -> Self { .rejected(code.rejection, code: code.rawValue) }
}
