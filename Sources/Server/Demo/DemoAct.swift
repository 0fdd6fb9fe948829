import Chat

/// What one of the cast does; whoever performs it needs to know no more.
enum DemoAct: Hashable, Sendable {
  case setPresence(DemoPerson, Presence)
  /// The notice "is typing", to one account.
  case type(DemoPerson, to: UInt64)
  /// `text` is never empty; see `DemoText` for the faces in it.
  case say(DemoPerson, String, in: DemoPlace)
}
