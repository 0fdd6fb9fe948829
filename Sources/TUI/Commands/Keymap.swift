import Terminal

/// What each key means, by what has the focus.
///
/// The person's own keys come first, then those of the preset, then the program's. In each the first
/// row that fits wins. Characters without a row are typed.
struct Keymap: Sendable {
  /// The program's own rows, in the order of the help.
  static let bindings =
    composer + paste + conversations + messages + panes + lists + program + editing

  /// By the numbers of the focuses.
  private var tables = Focus.allCases.map { _ in Table() }

  private struct Table {
    private var commands: [Key: Command] = [:]
    /// The keys of each command in the order of the rows.
    private(set) var keys: [Command: [Key]] = [:]
    /// A character without modifiers is more than typed text.
    private var takesCharacters = false

    /// Gives a key a meaning, unless it has one.
    mutating func add(_ key: Key, _ command: Command) {
      guard commands[key] == nil else { return }
      commands[key] = command
      keys[command, default: []].append(key)
      if key.isTyped { takesCharacters = true }
    }

    /// Nearly all keys are typed text, which need not be looked up where no character is a command.
    func command(for key: Key) -> Command? {
      takesCharacters || !key.isTyped ? commands[key] : nil
    }
  }

  /// The keys of these settings.
  init(_ settings: Settings) {
    let own = settings.binds.map { KeyBinding($0.key.focusesToBind, [$0.key], $0.command) }
    let send = settings.sendKey == .controlX ? Self.sendsByControlX : []
    for binding in own + send + Self.bindings(of: settings.keys) + Self.bindings {
      for focus in binding.focuses {
        for key in binding.keys { tables[focus.rawValue].add(key, binding.command) }
      }
    }
  }

  /// What a key means; `nil` when it means nothing here.
  func command(for key: Key, in focus: Focus) -> Command? {
    tables[focus.rawValue].command(for: key)
  }

  /// The names of the keys that ask for a command, the best known first.
  func keys(for command: Command, in focus: Focus) -> [String] {
    tables[focus.rawValue].keys[command, default: []].compactMap(\.name)
  }

  /// The keys of a row of the help: two of its command's, or the first of each where it tells of
  /// several; empty when none is left, or none leads there.
  func label(of binding: KeyBinding) -> String {
    guard let focus = Focus.allCases.first(where: binding.focuses.contains),
      focus != .messages || leadsToMessages
    else { return "" }
    let others = binding.helpsWith.compactMap { keys(for: $0, in: focus).first }
    let own = keys(for: binding.command, in: focus).prefix(others.isEmpty ? 2 : 1)
    return (own + others).joined(separator: binding.separator)
  }

  private var leadsToMessages: Bool {
    let ways: [MessageCommand] = [
      .select, .search, .mention(isOlder: true), .mention(isOlder: false),
    ]
    return ways.contains { !keys(for: .message($0), in: .composer).isEmpty }
  }

  private static let sendsByControlX = [KeyBinding([.composer], [.control("x")], .send)]
}

extension Key {
  /// A character without modifiers.
  fileprivate var isTyped: Bool {
    if case .character = code { modifiers.isEmpty } else { false }
  }

  /// Where the person's own keys hold: everywhere, but a character that is typed keeps being typed.
  fileprivate var focusesToBind: Set<Focus> {
    isTyped ? .rows : .everywhere
  }
}
