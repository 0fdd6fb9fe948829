import Terminal

/// Keys that were read at once, up to the first that types nothing: what follows that may be meant
/// for another program.
struct KeyRun {
  private(set) var keys: [Key] = []
  /// Nothing more waits.
  private(set) var isLast = false

  init(from screen: any Screen) {
    while let key = screen.nextKey() {
      keys.append(key)
      if !Self.isText(key) { return }
    }
    isLast = true
  }

  /// Whether a character follows, with line ends and tabs at most between.
  func hasText(after index: Int) -> Bool {
    let next = keys[(index + 1)...].first { $0.code != .enter && $0.code != .tab }
    return next.map(Self.isText) ?? false
  }

  private static func isText(_ key: Key) -> Bool {
    guard key.modifiers.isEmpty else { return false }
    return switch key.code {
    case .character, .enter, .tab: true
    default: false
    }
  }
}
