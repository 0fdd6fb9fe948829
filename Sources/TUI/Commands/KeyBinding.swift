import Terminal

/// A row of the key table.
struct KeyBinding: Sendable {
  /// Where it holds.
  var focuses: Set<Focus>
  var keys: [Key]
  var command: Command
  /// The keys' names, for the help.
  var label: String
  /// What they do; `nil` keeps them out of the help.
  var summary: Phrase?

  init(
    _ focuses: Set<Focus>,
    _ keys: [Key],
    _ command: Command,
    _ label: String = "",
    _ summary: Phrase? = nil
  ) {
    self.focuses = focuses
    self.keys = keys
    self.command = command
    self.label = label
    self.summary = summary
  }
}
