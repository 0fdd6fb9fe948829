import Terminal

/// What the form's parts look like.
enum SignInLook {
  static let title = Style(attributes: .bold)
  static let faint = Style(attributes: .dim)
  static let focused = Style(attributes: .bold)
  static let lit = Style(attributes: .reverse)
  static let problem = Style(foreground: .indexed(1), attributes: .bold)
}
