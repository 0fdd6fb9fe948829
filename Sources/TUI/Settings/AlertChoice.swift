/// How alerts get to the desktop.
public enum AlertChoice: String, Hashable, Sendable, CaseIterable {
  /// As the terminal is known to take them, or by the person's own program alone where one is set.
  case auto
  case osc9, osc777, osc99, bell, off
}
