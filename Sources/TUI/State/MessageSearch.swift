import Chat

/// What is looked for in the open conversation, while that is typed.
struct MessageSearch: Equatable, Sendable {
  var query = EditBuffer()
  /// Where to go back to when the search is given up.
  let viewport: Viewport
  /// The message from which it looks towards older ones; `nil` for the newest.
  var start: MessageID?
}
