import Terminal

extension State {
  private static let wheelRows = 3

  /// Takes in a press or a turn of the wheel.
  mutating func click(_ mouse: Key.Mouse) -> [Effect] {
    let layout = Layout(state: self, size: size)
    switch mouse.action {
    case .wheelUp: turnWheel(-Self.wheelRows, at: mouse.point, layout)
    case .wheelDown: turnWheel(Self.wheelRows, at: mouse.point, layout)
    case .press:
      confirming = nil
      dragged = layout.border(at: mouse.point)
      return press(at: mouse.point, layout)
    case .release: return drop(at: mouse.point)
    }
    return []
  }

  /// Lets go of a border: the pane beside it is so wide from now on.
  private mutating func drop(at point: Point) -> [Effect] {
    guard let border = dragged else { return [] }
    dragged = nil
    let (name, wished, now) =
      switch border {
      case .list: ("list-width", point.column, Layout(state: self, size: size).list?.columns)
      case .members:
        (
          "members-width", size.columns - 1 - point.column,
          Layout(state: self, size: size).members?.columns
        )
      }
    guard wished != now, let range = SettingsTable.entry(named: name)?.range else { return [] }
    return noting(change(name, to: String(min(max(wished, range.lowerBound), range.upperBound))))
  }

  private mutating func turnWheel(_ rows: Int, at point: Point, _ layout: Layout) {
    if keyFocus == .help {
      move(rows)
    } else if let list = layout.list, list.contains(point) {
      self.list.select(self.list.selectedIndex + rows)
      focus = .list
    } else {
      scrollChat(up: -rows)
    }
  }

  private mutating func press(at point: Point, _ layout: Layout) -> [Effect] {
    if help != nil || switcher != nil { return [] }
    if let list = layout.list, let row = ListPane(state: self).index(at: point, in: list) {
      focus = .list
      self.list.select(row)
      return openSelected()
    }
    if layout.composer.contains(point) { focus = .composer }
    if layout.filter?.contains(point) == true { focus = .filter }
    let isBack = layout.arrangement.isOnePane && layout.header?.contains(point) == true
    if isBack, point.column < 2 { focusList() }
    return []
  }
}
