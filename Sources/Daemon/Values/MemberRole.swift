import ArgumentParser

/// What a command can make somebody in a group.
enum MemberRole: String, ExpressibleByArgument, CaseIterable {
  case owner, administrator, member
}
