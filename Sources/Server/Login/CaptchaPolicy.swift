/// When a login must solve a captcha.
public enum CaptchaPolicy: String, Hashable, Sendable, CaseIterable {
  /// After several wrong passwords of an account or an address.
  case auto
  case always, never
}
