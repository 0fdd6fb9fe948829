/// What sends a message.
enum SendKey: String, Hashable, Sendable, CaseIterable {
  case enter
  /// Enter begins a new line.
  case controlX = "ctrl-x"
  /// Enter begins a new line; once more on the empty line sends.
  case doubleEnter = "double-enter"
}
