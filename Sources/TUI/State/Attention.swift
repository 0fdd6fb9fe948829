import Chat

/// What decides whether the person is called.
struct Attention: Sendable {
  /// The window looks at us, as far as the terminal has said; one that says nothing always does.
  var isFocused = true
  /// The terminal tells when its window gains and loses the focus.
  var reportsFocus = false
  /// Runs while what was missed comes in.
  var catchUp: CatchUp?
  /// When the link was lost.
  var awaySince: Timestamp?
  /// When each conversation was alerted of last.
  var alertedAt: [ConversationID: Timestamp] = [:]
  /// What the person has chosen for single conversations.
  var rules: [ConversationID: AlertRule] = [:]
  /// When the first of them changes by itself.
  var muteEndsAt: Timestamp?
  /// Whose messages are not shown.
  var ignored: Set<ContactID> = []
}
