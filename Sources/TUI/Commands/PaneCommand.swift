/// What a key asks of the panes.
enum PaneCommand: Hashable, Sendable {
  case toggleList, toggleMembers
  /// Escape: towards the list, and from there back.
  case back
  case startFilter
  /// Begins a command in the composer.
  case startCommand
  case fold, unfold
  case help, switcher
}
