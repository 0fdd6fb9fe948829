/// Who is in a group or a discussion, and what the group says of itself.
public struct MemberList: Equatable, Sendable {
  /// In the service's order.
  public var members: [Member]
  /// The group's notice, text from outside; `nil` when it has none.
  public var notice: String?

  /// Makes a list; an empty one by default.
  public init(members: [Member] = [], notice: String? = nil) {
    self.members = members
    self.notice = notice
  }
}
