import ArgumentParser
import Chat

/// The presences that one can sign in with, as the command line spells them.
enum PresenceArgument: String, ExpressibleByArgument, CaseIterable {
  case online, hidden, away, busy, callme, silent

  var presence: Presence {
    switch self {
    case .online: .online
    case .hidden: .hidden
    case .away: .away
    case .busy: .busy
    case .callme: .callme
    case .silent: .silent
    }
  }
}
