import Chat

/// What a session knows of itself between the first step of the login and its end.
struct OpenSession: Sendable {
  /// For a login without asking again.
  let credentials: Credentials
  /// The account as a number.
  let account: UInt64
  let server: ServerAddress
  /// Where the endpoints are; knows the login page after the first step.
  var hosts: Hosts
  /// Made once, kept through relinks and logins.
  let clientid: String
  /// As wanted; goes into each login2.
  var presence: Presence
  var nick = ""
  var psessionid = ""
  var vfwebqq = ""
  /// Of the login, for the roads of files and the filter of groups.
  var index: UInt64 = 0
  /// Of the login, for the roads of files and the filter of groups.
  var port: UInt64 = 0
  /// The hash that the server took last.
  var hashVariant = FriendListHash.p

  var fields: SessionFields { SessionFields(clientid: clientid, psessionid: psessionid) }
  var profile: Profile { Profile(account: account, nick: nick, presence: presence) }

  /// A relink may leave a token out: then the old one goes on.
  mutating func adopt(_ value: Login2.Value) {
    if !value.psessionid.isEmpty { psessionid = value.psessionid }
    if !value.vfwebqq.isEmpty { vfwebqq = value.vfwebqq }
    presence = value.status
    (index, port) = (UInt64(clamping: value.index), UInt64(clamping: value.port))
  }

  /// A number as the official page makes it: a random 0…99 before six digits of milliseconds.
  static func makeClientID(_ time: SessionTime) -> String {
    let milliseconds = String(time.milliseconds % 1_000_000)
    return String(time.random() % 100) + String(repeating: "0", count: 6 - milliseconds.count)
      + milliseconds
  }
}
