/// A line between panes that the mouse can drag, by the pane whose width it sets.
enum Border: Hashable, Sendable {
  case list, members
}
