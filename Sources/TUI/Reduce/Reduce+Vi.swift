import Terminal

extension State {
  /// What a key means now; `nil` when it means nothing here.
  func command(for key: Key) -> Command? {
    guard isViNormal else { return keymap.command(for: key, in: keyFocus) }
    return keymap.normalCommand(for: key, isDeleting: vi.isDeleting)
  }

  /// Letters are commands.
  var isViNormal: Bool { vi.isNormal && keyFocus == .composer && settings.keys == .vi }

  /// Notes what the composer's next keys depend on.
  mutating func noteVi(_ command: Command) {
    guard isViNormal else { return }
    vi.isDeleting = command == .vi(.delete)
    switch command {
    case .edit(.deleteForward), .edit(.deleteBackward), .edit(.killToEnd), .edit(.killToStart),
      .edit(.killWordBackward), .edit(.yank), .vi(.deleteWord), .vi(.deleteLine):
      vi.last = .command(command)
    case .enter, .send: vi.isNormal = false
    case .panes(.startCommand): vi.isNormal = !draft.isEmpty
    default: break
    }
  }

  /// In normal mode the cursor stands in front of a character, never behind the last one of a line.
  mutating func keepOnCharacter() {
    guard isViNormal, draft.isAtLineEnd, !draft.isAtLineStart else { return }
    editDraft { $0.moveLeft() }
  }

  /// Does what a letter of vi asks for.
  mutating func performVi(_ command: ViCommand) {
    switch command {
    case .normal: endInsertion()
    case .delete: break
    case .wordForward: editDraft { $0.moveToNextWord() }
    case .deleteWord: kill { $0.killToNextWord(&$1) }
    case .deleteLine: kill { $0.killLine(&$1) }
    case .repeat: repeatChange()
    case .insert, .insertAtStart, .append, .appendAtEnd, .openBelow, .openAbove:
      place(command)
      vi.isNormal = false
      vi.insertion = (command, draft.cursor)
    }
  }

  private mutating func kill(_ body: (inout EditBuffer, inout KillRing) -> Void) {
    var ring = kills
    editDraft { body(&$0, &ring) }
    kills = ring
  }

  private mutating func place(_ command: ViCommand) {
    editDraft { draft in
      switch command {
      case .insertAtStart: draft.moveToLineStart()
      case .append: if !draft.isAtLineEnd { draft.moveRight() }
      case .appendAtEnd: draft.moveToLineEnd()
      case .openBelow:
        draft.moveToLineEnd()
        draft.insert("\n")
      case .openAbove:
        draft.moveToLineStart()
        draft.insert("\n")
        draft.moveLeft()
      case .insert, .normal, .wordForward, .delete, .deleteWord, .deleteLine, .repeat: break
      }
    }
  }

  /// Keeps what was typed since, for `.`.
  private mutating func endInsertion() {
    if let (command, start) = vi.insertion, draft.cursor >= start {
      vi.last = .insertion(command, String(draft.before[start...]))
    }
    vi.insertion = nil
    vi.isNormal = true
    vi.isDeleting = false
    completion = nil
    editDraft { if !$0.isAtLineStart { $0.moveLeft() } }
  }

  private mutating func repeatChange() {
    switch vi.last {
    case nil: break
    case .command(.edit(let edit)): apply(edit)
    case .command(.vi(let command)): performVi(command)
    case .command: break
    case .insertion(let command, let text):
      place(command)
      editDraft {
        $0.insert(text)
        if !$0.isAtLineStart { $0.moveLeft() }
      }
    }
  }
}
