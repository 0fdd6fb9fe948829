import Chat

/// What a session remembers about people between two requests.
struct PeopleBook: Sendable {
  /// What adding somebody takes, by real number; good in the session that got it.
  var tokens: [UInt64: String] = [:]
  /// Who may add somebody, by real number.
  var rules: [UInt64: ContactDetails.JoinRule] = [:]
  /// Whom a captcha keeps from being found.
  var searched: UInt64?
  /// What was told already: servers repeat themselves.
  private var told = RecentKeys<SystemMessageItem>(capacity: 256)

  /// Whether an event is none that came before; aliases and presence do not make another one of it.
  mutating func isNews(_ item: SystemMessageItem) -> Bool {
    var key = item
    if item.account != nil { key.from = Uin(0) }
    (key.statusCode, key.clientType) = (nil, nil)
    return told.insert(key)
  }

  /// Another login: tokens of before open nothing.
  mutating func forgetSession() { (tokens, rules, searched) = ([:], [:], nil) }
}
