/// Which requests a fault is for, by the word that a person types.
public enum FaultSpot: String, CaseIterable, Sendable {
  /// The login page.
  case page
  case check
  /// The captcha picture.
  case picture
  case login
  /// check_sig.
  case visit
  case login2
  case poll
  /// Every `send_…` call.
  case send
  /// The list of friends.
  case friends
  /// Every call below `/api/`.
  case contacts
  /// Every call below `/channel/`, polls among them.
  case channel
  /// Answers that hold nicks.
  case nicks
  case all

  /// Whether a request to `path` is meant.
  func covers(_ path: String) -> Bool {
    let call = path.split(separator: "/").last ?? ""
    return switch self {
    case .page: path == "/cgi-bin/login"
    case .check: path == "/check"
    case .picture: path == "/getimage"
    case .login: path == "/login"
    case .visit: path == "/check_sig"
    case .login2: call == "login2"
    case .poll: call == "poll2"
    case .send: call.hasPrefix("send_")
    case .friends: call == "get_user_friends2"
    case .contacts: path.hasPrefix("/api/")
    case .channel: path.hasPrefix("/channel/")
    case .nicks, .all: true
    }
  }

  /// Whether its answers are JSON with a `retcode`.
  var answersWithRetcode: Bool {
    switch self {
    case .login2, .poll, .send, .friends, .contacts, .channel: true
    case .page, .check, .picture, .login, .visit, .nicks, .all: false
    }
  }
}
