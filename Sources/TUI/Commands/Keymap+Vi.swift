import Terminal

extension Keymap {
  /// What a key means in the normal mode of the composer.
  ///
  /// Keys that are not typed keep what they mean elsewhere.
  func normalCommand(for key: Key, isDeleting: Bool) -> Command? {
    guard key.modifiers.isEmpty, case .character(let character) = key.code else {
      // From here Escape leads on to the list, as it does without vi.
      return key == Key(.escape) ? .panes(.back) : command(for: key, in: .composer)
    }
    let commands = isDeleting ? Self.deletions : Self.normal
    return commands[character] ?? .nothing
  }

  private static let normal: [Character: Command] = [
    "h": .edit(.left), "l": .edit(.right), "j": .move(1), "k": .move(-1),
    "w": .vi(.wordForward), "b": .edit(.wordLeft), "0": .edit(.lineStart), "$": .edit(.lineEnd),
    "i": .vi(.insert), "I": .vi(.insertAtStart), "a": .vi(.append), "A": .vi(.appendAtEnd),
    "o": .vi(.openBelow), "O": .vi(.openAbove), "x": .edit(.deleteForward),
    "X": .edit(.deleteBackward), "D": .edit(.killToEnd), "d": .vi(.delete), "p": .edit(.yank),
    "u": .edit(.undo), ".": .vi(.repeat), ":": .panes(.startCommand), "?": .panes(.help),
    "/": .message(.search),
  ]

  private static let deletions: [Character: Command] = [
    "d": .vi(.deleteLine), "w": .vi(.deleteWord), "b": .edit(.killWordBackward),
    "$": .edit(.killToEnd), "0": .edit(.killToStart), "h": .edit(.deleteBackward),
    "l": .edit(.deleteForward),
  ]

  static let vi = [KeyBinding([.composer], [Key(.escape)], .vi(.normal))]
}
