/// A discussion I am in.
public struct Discussion: Hashable, Sendable, Identifiable {
  /// Stable for the run.
  public var id: DiscussionID
  /// May be empty; the screen then lists the members' names.
  public var name: String

  /// Makes a discussion.
  public init(id: DiscussionID, name: String) {
    self.id = id
    self.name = name
  }
}
