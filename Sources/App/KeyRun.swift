import Terminal

/// Keys that were read at once, up to the first that types nothing: what follows that may be meant
/// for another program.
///
/// Nobody types an Enter and more text within one read; a paste without brackets does. It must not
/// send line after line, so such an Enter is a new line, and so are those that follow it.
struct KeyRun {
  private var keys: [Key] = []
  private var index = 0
  /// An Enter with text behind it has passed.
  private var isPasted = false
  /// Nothing more waits.
  private(set) var isLast = false

  init(from screen: any Screen) {
    while let key = screen.nextKey() {
      keys.append(key)
      if !Self.isText(key) { return }
    }
    isLast = true
  }

  /// The next key to be pressed; `nil` when there is none.
  ///
  /// `isComposing` tells whether an Enter would end what is being typed.
  mutating func next(isComposing: @autoclosure () -> Bool) -> Key? {
    guard index < keys.count else { return nil }
    let key = keys[index]
    index += 1
    let endsLine = key == Key(.enter) && isComposing()
    isPasted = isPasted || (endsLine && isFollowedByText)
    return endsLine && isPasted ? .control("j") : key
  }

  /// A character follows, with line ends and tabs at most between.
  private var isFollowedByText: Bool {
    let next = keys[index...].first { $0.code != .enter && $0.code != .tab }
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
