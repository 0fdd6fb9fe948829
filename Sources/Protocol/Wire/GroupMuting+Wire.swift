import Chat

extension GroupMuting {
  /// Reads a mask: 0 receive and alert, 1 receive silently, 2 block.
  init(mask: Int) {
    self =
      switch mask {
      case 1: .silent
      case 2: .blocked
      default: .alerts
      }
  }

  /// As the wire writes it.
  var mask: Int {
    switch self {
    case .alerts: 0
    case .silent: 1
    case .blocked: 2
    }
  }
}
