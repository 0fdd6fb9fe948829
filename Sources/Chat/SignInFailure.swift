/// Why signing in stopped.
///
/// The words for each stand in the terminal's catalogue.
public enum SignInFailure: Error, Hashable, Sendable {
  case serverAddressMalformed
  case accountMalformed
  case passwordMalformed
  case hostNotFound(host: String)
  case unreachable(host: String, port: Int, reason: String)
  case certificateNotTrusted(reason: String)
  /// The link would carry the password in the clear to a host that is not loopback.
  case insecureLink(host: String)
  /// The answer was no WebQQ; `status` is the HTTP status.
  case notWebQQ(host: String, status: Int)
  /// The answer was over the size limit, endless, or cut off.
  case answerUnusable(reason: String)
  case serverBusy(code: Int)
  case wrongPassword
  case wrongCaptcha
  case captchaImageFailed(ServiceFailure)
  case verificationFailed
  case accountUnknown
  case accountExpired
  case accountBarred(message: String)
  case accountBlocked(message: String)
  case tooManySignIns
  case requestRefused
  case interrupted
  /// login2 refused with a code; `isTemporary` when the server says later.
  case sessionRefused(code: Int, isTemporary: Bool)
  case refused(code: Int, message: String)
  case cancelled
}
