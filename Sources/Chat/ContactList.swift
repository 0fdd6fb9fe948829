/// One of the lists that the screen begins with.
public enum ContactList: Hashable, Sendable, CaseIterable {
  case roster, groups, discussions
}
