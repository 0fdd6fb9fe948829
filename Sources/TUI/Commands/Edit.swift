/// One change of a text that is being typed.
enum Edit: Hashable, Sendable {
  case deleteBackward, deleteForward, left, right, wordLeft, wordRight, lineStart, lineEnd
  case killToEnd, killToStart, killWordBackward, killWordForward, yank, undo

  /// Makes the change.
  func apply(to buffer: inout EditBuffer) {
    switch self {
    case .deleteBackward: buffer.deleteBackward()
    case .deleteForward: buffer.deleteForward()
    case .left: buffer.moveLeft()
    case .right: buffer.moveRight()
    case .wordLeft: buffer.moveWordLeft()
    case .wordRight: buffer.moveWordRight()
    case .lineStart: buffer.moveToLineStart()
    case .lineEnd: buffer.moveToLineEnd()
    case .killToEnd: buffer.killToLineEnd()
    case .killToStart: buffer.killToLineStart()
    case .killWordBackward: buffer.killWordBackward()
    case .killWordForward: buffer.killWordForward()
    case .yank: buffer.yank()
    case .undo: buffer.undo()
    }
  }
}
