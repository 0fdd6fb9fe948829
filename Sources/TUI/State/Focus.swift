/// Where keys go.
enum Focus: Int, Sendable, CaseIterable {
  case composer
  /// The list of conversations.
  case list
  /// The line above the list that narrows it down.
  case filter
  case members
  /// A message of the chat pane is selected.
  case messages
  case help
  /// What narrows the help down.
  case helpFilter
  /// What becomes of a paste.
  case paste
  /// What was sent is searched.
  case history
  /// The open conversation is searched.
  case search
  case switcher
}
