/// The codes that are about files, in words.
enum FileRefusal {
  /// A few words for a transfer that failed.
  static func words(_ error: ProtocolError) -> String {
    switch error {
    case .rejected(let code): words(code)
    case .status(404), .status(410): "no longer there"
    case .status(413): "too large"
    case .transport, .status, .malformed: error.shortReason
    }
  }

  private static func words(_ code: Retcode) -> String {
    switch code {
    case .fileDailyLimit: "too many files today (\(code))"
    case .fileQuota, .fileQuota8, .fileQuota12, .fileQuota13: "no room left on the server (\(code))"
    case .fileTooLarge: "too large (\(code))"
    case .tokenExpired: "the other side is not there (\(code))"
    case .nothing: "too late (\(code))"
    default: "retcode \(code)"
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
