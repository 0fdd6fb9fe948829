import Chat

/// One of the people of the demo world.
struct DemoPerson: Hashable, Sendable {
  /// How the person talks to the visitor.
  enum Manner: Sendable {
    case friend, family, colleague
  }

  let account: UInt64
  let nick: String
  /// Where the visitor keeps the person; `nil` for somebody known from a group only.
  let category: String?
  let manner: Manner
  /// When the world begins.
  let presence: Presence
  /// Goes away, comes back and so on by itself.
  let isRestless: Bool

  init(
    _ account: UInt64,
    _ nick: String,
    in category: String?,
    manner: Manner = .friend,
    presence: Presence = .online,
    isRestless: Bool = false
  ) {
    self.account = account
    self.nick = nick
    self.category = category
    self.manner = manner
    self.presence = presence
    self.isRestless = isRestless
  }
}
