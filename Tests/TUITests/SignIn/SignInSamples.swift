import Chat

extension SignInFailure {
  /// One of each case; texts from outside are `text`.
  static func samples(_ text: String = "because") -> [SignInFailure] {
    [
      .serverAddressMalformed, .accountMalformed, .passwordMalformed, .hostNotFound(host: text),
      .unreachable(host: text, port: 8420, reason: text), .certificateNotTrusted(reason: text),
      .insecureLink(host: text), .notWebQQ(host: text, status: 404), .answerUnusable(reason: text),
      .serverBusy(code: 503), .wrongPassword, .wrongCaptcha,
      .captchaImageFailed(.transport(reason: text)),
      .verificationFailed, .accountUnknown, .accountExpired, .accountBarred(message: text),
      .accountBlocked(message: text), .tooManySignIns, .requestRefused, .interrupted,
      .sessionRefused(code: 103, isTemporary: false), .sessionRefused(code: 112, isTemporary: true),
      .refused(code: 42, message: text), .cancelled,
    ]
  }
}
