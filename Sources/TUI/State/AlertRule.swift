public import Chat

/// Which messages of a conversation call the person.
public enum AlertLevel: String, Hashable, Sendable, CaseIterable {
  case all, mentions
  /// Muted.
  case none
}

/// What the person has chosen for one conversation.
public struct AlertRule: Hashable, Sendable {
  /// `nil` for the usual: all of a person, mentions elsewhere.
  public var level: AlertLevel?
  /// Muted until then.
  public var mutedUntil: Timestamp?

  /// Makes a rule; by itself it says nothing.
  public init(level: AlertLevel? = nil, mutedUntil: Timestamp? = nil) {
    self.level = level
    self.mutedUntil = mutedUntil
  }

  /// It says nothing.
  var isEmpty: Bool { self == AlertRule() }

  func isMuted(at now: Timestamp) -> Bool {
    level == AlertLevel.none || mutedUntil.map { now < $0 } ?? false
  }
}
