import Terminal

/// What each key means, by what has the focus.
///
/// The person's own keys come first, then those of the preset, then the program's. In each the first
/// row that fits wins. Characters without a row are typed.
struct Keymap: Sendable {
  /// The program's own rows, in the order of the help.
  static let bindings =
    composer + paste + conversations + messages + panes + lists + program + editing

  private let byFocus: [Focus: [Key: Command]]
  /// Keys in the order of the rows, for the help.
  private let keys: [Focus: [(key: Key, command: Command)]]

  /// The keys of these settings.
  init(_ settings: Settings) {
    let own = settings.binds.map { KeyBinding($0.key.focusesToBind, [$0.key], $0.command) }
    let send = settings.sendKey == .controlX ? Self.sendsByControlX : []
    var table: [Focus: [Key: Command]] = [:]
    var keys: [Focus: [(key: Key, command: Command)]] = [:]
    for binding in own + send + Self.bindings(of: settings.keys) + Self.bindings {
      for focus in binding.focuses {
        for key in binding.keys where table[focus]?[key] == nil {
          table[focus, default: [:]][key] = binding.command
          keys[focus, default: []].append((key, binding.command))
        }
      }
    }
    byFocus = table
    self.keys = keys
  }

  /// What a key means; `nil` when it means nothing here.
  func command(for key: Key, in focus: Focus) -> Command? { byFocus[focus]?[key] }

  /// The names of the keys that ask for a command, the best known first.
  func keys(for command: Command, in focus: Focus) -> [String] {
    keys[focus, default: []].filter { $0.command == command }.compactMap(\.key.name)
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
  /// Where the person's own keys hold: everywhere, but a character that is typed keeps being typed.
  fileprivate var focusesToBind: Set<Focus> {
    if case .character = code, modifiers.isEmpty { return .rows }
    return .everywhere
  }
}
