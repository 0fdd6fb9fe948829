/// The constants by which the WebQQ page of the end of 2013 made itself known.
public enum WebQQApplication {
  /// `appid` and `aid`.
  public static let appID = "1003903"
  /// `aid` of the captcha that a search inside a session may need.
  public static let searchCaptchaID = "1003901"
  /// `daid`.
  public static let daID = "164"
  /// `mibao_css`.
  public static let style = "m_webqq"
  /// `js_ver` of the note of 2013-12-30.
  public static let scriptVersion = "10062"
  /// `t` of the login page.
  public static let pageVersion = "20131202001"
  /// `s_url` and `u1`, not encoded.
  public static let landingURL = "http://web2.qq.com/loginproxy.html"
  /// A desktop browser of the time; without one `s.web2` answered 100101.
  public static let userAgent =
    "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) "
    + "Chrome/31.0.1650.63 Safari/537.36"

  /// `u1` of the login and `s_url` of check_sig: the landing page with the status to log in with.
  public static func landingURL(statusCode: Int) -> String {
    "\(landingURL)?login2qq=1&webqq_type=\(statusCode)"
  }
}
