import Terminal

/// A row of the key table.
struct KeyBinding: Sendable {
  /// Where it holds.
  let focuses: Set<Focus>
  let keys: [Key]
  let command: Command
  /// Commands of which the row of the help tells too.
  private(set) var helpsWith: [Command] = []
  /// Between their keys.
  private(set) var separator = ", "
  /// What they do; `nil` keeps the row out of the help.
  private(set) var summary: Phrase?

  init(_ focuses: Set<Focus>, _ keys: [Key], _ command: Command) {
    self.focuses = focuses
    self.keys = keys
    self.command = command
  }

  /// The same row with words for the help.
  func help(
    _ chinese: String,
    _ english: String,
    with others: Command...,
    separator: String = ", "
  ) -> KeyBinding {
    var binding = self
    binding.helpsWith = others
    binding.separator = separator
    binding.summary = Phrase(chinese, english)
    return binding
  }
}

extension Set<Focus> {
  static let everywhere = Set(Focus.allCases)
  /// Where a text is typed.
  static let typing: Set = [
    .composer, .history, .search, .filter, .helpFilter, .switcher,
  ]
  /// Where letters act on rows.
  static let rows: Set = [.list, .members, .messages, .help]
}
