/// One change of a text that is being typed.
enum Edit: Hashable, Sendable {
  case deleteBackward, deleteForward, left, right, wordLeft, wordRight, lineStart, lineEnd
  case killToEnd, killToStart, killWordBackward, killWordForward, yank, yankOlder, transpose, undo

  /// Makes the change.
  func apply(to buffer: inout EditBuffer, _ kills: inout KillRing) {
    if !isOfKills { kills.endRun() }
    switch self {
    case .deleteBackward: buffer.deleteBackward()
    case .deleteForward: buffer.deleteForward()
    case .left: buffer.moveLeft()
    case .right: buffer.moveRight()
    case .wordLeft: buffer.moveWordLeft()
    case .wordRight: buffer.moveWordRight()
    case .lineStart: buffer.moveToLineStart()
    case .lineEnd: buffer.moveToLineEnd()
    case .killToEnd: buffer.killToLineEnd(&kills)
    case .killToStart: buffer.killToLineStart(&kills)
    case .killWordBackward: buffer.killWordBackward(&kills)
    case .killWordForward: buffer.killWordForward(&kills)
    case .yank: buffer.yank(&kills)
    case .yankOlder: buffer.yankOlder(&kills)
    case .transpose: buffer.transpose()
    case .undo: buffer.undo()
    }
  }

  /// Kills or yanks.
  private var isOfKills: Bool {
    switch self {
    case .killToEnd, .killToStart, .killWordBackward, .killWordForward, .yank, .yankOlder: true
    case .deleteBackward, .deleteForward, .left, .right, .wordLeft, .wordRight, .lineStart,
      .lineEnd, .transpose, .undo:
      false
    }
  }
}
