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
  }

  var content = Content.help
  /// Rows above the upper edge.
  var scroll = 0

  /// The details that are shown, if they are.
  var details: Details? {
    get {
      switch content {
      case .help, .settings, .keys: nil
      case .details(let details): details
      }
    }
    set { content = newValue.map(Content.details) ?? .help }
  }
}
