/// Whether a person can be reached, as the person says.
public enum Presence: String, Hashable, Sendable, CaseIterable {
  case online, away, busy, callme, silent, hidden, offline

  /// Counts as reachable in a category's `online/total`.
  public var isReachable: Bool { self != .offline && self != .hidden }
}
