/// How the messages of a group arrive.
public enum GroupMuting: Hashable, Sendable, CaseIterable {
  case alerts, silent, blocked
}
