import Chat

/// What one of the cast does; whoever performs it needs to know no more.
enum DemoAct: Hashable, Sendable {
  case setPresence(DemoPerson, Presence)
  /// The notice "is typing", to one account.
  case type(DemoPerson, to: UInt64)
  /// `text` is never empty; see `DemoText` for the faces in it.
  case say(DemoPerson, String, in: DemoPlace)
  /// Leaves the group of this number, or comes back into it.
  case leave(DemoPerson, UInt64)
  case join(DemoPerson, UInt64)
  /// Asks to be let into the group of this number.
  case ask(DemoPerson, UInt64, String)
  /// Asks an account to become a friend.
  case befriend(DemoPerson, UInt64, String)
}
