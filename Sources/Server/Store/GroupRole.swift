/// What somebody may do in a group.
enum GroupRole: Hashable, Sendable {
  case owner, administrator, member

  /// Whether requests to join go to them and count from them.
  var decides: Bool {
    switch self {
    case .owner, .administrator: true
    case .member: false
    }
  }
}
