import Terminal

/// One change of a field of one line.
enum LineEdit: Equatable, Sendable {
  case insert(String)
  case deleteBackward, deleteForward, killWordBackward, killToStart, killToEnd, yank
  case left, right, start, end, wordLeft, wordRight

  /// What a key means to a field; `nil` for a key that edits nothing.
  ///
  /// Line ends and other controls of a paste are left out.
  init?(_ key: Key) {
    switch key.code {
    case .character(let character) where key.modifiers.isEmpty:
      self = .insert(Self.singleLine(String(character)))
    case .paste(let text): self = .insert(Self.singleLine(text))
    case .character(let character):
      guard let edit = Self(letter: character, modifiers: key.modifiers) else { return nil }
      self = edit
    case .backspace: self = key.modifiers.isEmpty ? .deleteBackward : .killWordBackward
    case .delete: self = .deleteForward
    case .left: self = key.modifiers.isEmpty ? .left : .wordLeft
    case .right: self = key.modifiers.isEmpty ? .right : .wordRight
    case .home: self = .start
    case .end: self = .end
    case .enter, .tab, .escape, .insert, .up, .down, .pageUp, .pageDown, .function, .mouse,
      .focusGained, .focusLost:
      return nil
    }
  }

  private init?(letter: Character, modifiers: Key.Modifiers) {
    switch (letter, modifiers) {
    case ("a", .control): self = .start
    case ("e", .control): self = .end
    case ("b", .control): self = .left
    case ("f", .control): self = .right
    case ("h", .control): self = .deleteBackward
    case ("d", .control): self = .deleteForward
    case ("k", .control): self = .killToEnd
    case ("u", .control): self = .killToStart
    case ("w", .control): self = .killWordBackward
    case ("y", .control): self = .yank
    case ("b", .alt): self = .wordLeft
    case ("f", .alt): self = .wordRight
    default: return nil
    }
  }

  /// Takes the place of a selected text.
  var replacesSelection: Bool {
    switch self {
    case .insert(let text): !text.isEmpty
    case .deleteBackward, .deleteForward, .killWordBackward, .killToStart, .killToEnd, .yank: true
    case .left, .right, .start, .end, .wordLeft, .wordRight: false
    }
  }

  /// Only takes away.
  var isErasing: Bool {
    switch self {
    case .deleteBackward, .deleteForward, .killWordBackward, .killToStart, .killToEnd: true
    case .insert, .yank, .left, .right, .start, .end, .wordLeft, .wordRight: false
    }
  }

  private var isKill: Bool {
    switch self {
    case .killWordBackward, .killToStart, .killToEnd: true
    case .insert, .deleteBackward, .deleteForward, .yank, .left, .right, .start, .end, .wordLeft,
      .wordRight:
      false
    }
  }

  /// Makes the change.
  func apply(to buffer: inout EditBuffer, _ kills: inout KillRing) {
    if !isKill { kills.endRun() }
    switch self {
    case .insert(let text): buffer.insert(text)
    case .deleteBackward: buffer.deleteBackward()
    case .deleteForward: buffer.deleteForward()
    case .killWordBackward: buffer.killWordBackward(&kills)
    case .killToStart: buffer.killToLineStart(&kills)
    case .killToEnd: buffer.killToLineEnd(&kills)
    case .yank: buffer.yank(&kills)
    case .left: buffer.moveLeft()
    case .right: buffer.moveRight()
    case .start: buffer.move(to: 0)
    case .end: buffer.moveToEnd()
    case .wordLeft: buffer.moveWordLeft()
    case .wordRight: buffer.moveWordRight()
    }
  }

  private static func singleLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .control }
      )
    )
  }
}
