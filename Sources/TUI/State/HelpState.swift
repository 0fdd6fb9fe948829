import Chat

/// What covers the panes, and how it is looked at.
struct HelpState: Equatable, Sendable {
  /// What there is to read.
  enum Content: Equatable, Sendable {
    /// Keys and commands.
    case help
    case details(Details)
    /// The setting of this name; `nil` for all.
    case settings(String?)
    /// What keys can be bound to, and what they are.
    case keys
    /// What is known of a message.
    case message(MessageID)
    /// My messages that are on their way or did not arrive.
    case outbox
    /// The system faces.
    case faces
    /// All messages of the open conversation that hold a text.
    case found(String)
    /// Who is ignored, and what they wrote into the open conversation.
    case ignored
  }

  var content = Content.help
  /// Only rows that hold this are shown.
  var filter = EditBuffer()
  /// The filter is being typed.
  var isFiltering = false
  /// Rows above the upper edge.
  var scroll = 0

  /// The details that are shown, if they are.
  var details: Details? {
    get {
      switch content {
      case .help, .settings, .keys, .message, .outbox, .faces, .found, .ignored: nil
      case .details(let details): details
      }
    }
    set { content = newValue.map(Content.details) ?? .help }
  }
}
