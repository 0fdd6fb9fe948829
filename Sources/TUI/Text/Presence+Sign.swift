import Chat

extension Presence {
  /// One cell that tells it: here, perhaps, not here.
  var sign: String {
    switch self {
    case .online, .callme: "●"
    case .away, .busy, .silent: "◐"
    case .hidden, .offline: "○"
    }
  }
}
