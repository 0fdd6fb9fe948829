import Terminal

/// A part of the screen that draws itself into a rectangle.
protocol Pane {
  init(state: State)
  /// Writes inside `rect` only; the rectangle is blank before.
  func draw(in rect: Rect, of frame: inout Frame)
}
