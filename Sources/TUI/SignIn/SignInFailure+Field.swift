import Chat

extension SignInFailure {
  /// Where the person can put it right: the wrong field, or the button to try again.
  var field: SignInField {
    switch self {
    case .serverAddressMalformed, .hostNotFound, .unreachable, .certificateNotTrusted,
      .insecureLink, .notWebQQ, .answerUnusable:
      .server
    case .accountMalformed, .accountUnknown, .accountExpired, .accountBarred, .accountBlocked:
      .account
    case .passwordMalformed, .wrongPassword: .password
    case .wrongCaptcha, .captchaImageFailed, .serverBusy, .verificationFailed, .tooManySignIns,
      .requestRefused, .interrupted, .sessionRefused, .refused, .cancelled:
      .signIn
    }
  }
}
