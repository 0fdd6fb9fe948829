/// The historic hosts by what they did.
public enum HostRole: Hashable, Sendable, CaseIterable {
  /// `ui.ptlogin2.qq.com`: the login page.
  case loginPage
  /// `ssl.ptlogin2.qq.com`: check and login.
  case login
  /// `ssl.captcha.qq.com`: captcha pictures.
  case captcha
  /// `ptlogin4.web2.qq.com`: check_sig.
  case signature
  /// `d.web2.qq.com`: the session.
  case session
  /// `s.web2.qq.com`: contacts.
  case contacts
  /// `web2.qq.com`: pages.
  case web
  /// `cgi.web2.qq.com`: search and filters.
  case search
  /// `up.web2.qq.com`: pictures for groups.
  case uploads
  /// `weboffline.ftn.qq.com`: offline files and pictures.
  case offlineFiles
  /// `file1.web.qq.com`: files from hand to hand.
  case files
  /// `face1.qun.qq.com` to `face10`: avatars.
  case avatar

  /// The base URL of the time.
  public var historicBase: String {
    switch self {
    case .loginPage: "https://ui.ptlogin2.qq.com"
    case .login: "https://ssl.ptlogin2.qq.com"
    case .captcha: "https://ssl.captcha.qq.com"
    case .signature: "http://ptlogin4.web2.qq.com"
    case .session: "http://d.web2.qq.com"
    case .contacts: "http://s.web2.qq.com"
    case .web: "http://web2.qq.com"
    case .search: "http://cgi.web2.qq.com"
    case .uploads: "http://up.web2.qq.com"
    case .offlineFiles: "http://weboffline.ftn.qq.com"
    case .files: "http://file1.web.qq.com"
    case .avatar: "http://face1.qun.qq.com"
    }
  }

  /// The `Referer` that the real service wanted; `nil` where it is the login page or none.
  public var referer: String? {
    switch self {
    case .session: "http://d.web2.qq.com/proxy.html?v=20110331002&callback=1&id=2"
    case .contacts: "http://s.web2.qq.com/proxy.html?v=20110412001&callback=1&id=3"
    case .web, .uploads, .offlineFiles, .files, .avatar: "http://web2.qq.com/webqq.html"
    case .search: "http://cgi.web2.qq.com/proxy.html?v=20110412001&callback=1&id=2"
    case .loginPage, .login, .captcha, .signature: nil
    }
  }

  /// Whether the Referer is the URL of the login page.
  var isReachedFromLoginPage: Bool {
    switch self {
    case .login, .captcha, .signature: true
    case .loginPage, .session, .contacts, .web, .search, .uploads, .offlineFiles, .files, .avatar:
      false
    }
  }
}
