/// How the help is looked at.
struct HelpState: Equatable, Sendable {
  /// Rows above the upper edge.
  var scroll = 0
}
