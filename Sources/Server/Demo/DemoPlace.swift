/// Where something is said in the demo world.
enum DemoPlace: Hashable, Sendable {
  /// Between one of the cast and this account.
  case direct(UInt64)
  /// The group of this number.
  case group(UInt64)
  /// The discussion of the demo world; there is one.
  case discussion

  static let project = DemoPlace.group(DemoGroup.project.number)
  static let classmates = DemoPlace.group(DemoGroup.classmates.number)

  /// The cast who hear what is said here; nobody for a direct conversation.
  var members: [DemoPerson] {
    switch self {
    case .direct: []
    case .group(let number): DemoGroup.all.first { $0.number == number }?.members ?? []
    case .discussion: DemoGroup.hikers
    }
  }

  /// Where the cast write to be heard here.
  var thread: ParticipantThread {
    switch self {
    case .direct(let account): .buddy(account)
    case .group(let number): .group(number)
    case .discussion: .discussion(DemoGroup.discussion)
    }
  }
}
