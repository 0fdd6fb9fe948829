/// A group I am in.
public struct Group: Hashable, Sendable, Identifiable {
  /// Stable for the run.
  public var id: GroupID
  /// Text from outside.
  public var name: String
  /// The name I gave the group; wins over `name`.
  public var markName: String?
  /// Its messages arrive without a notice.
  public var isMuted: Bool

  /// Makes a group.
  public init(id: GroupID, name: String, markName: String? = nil, isMuted: Bool = false) {
    self.id = id
    self.name = name
    self.markName = markName
    self.isMuted = isMuted
  }

  /// What the screen calls the group.
  public var displayName: String {
    if let markName, !markName.isEmpty { markName } else { name }
  }
}
