import Chat

extension State {
  /// Enter: in a message it may begin a new line, as the person has chosen.
  mutating func pressEnter() -> [Effect] {
    guard keyFocus == .composer, !isPicking, !isCommand(draft.text) else { return enter() }
    switch settings.sendKey {
    case .enter: return enter()
    case .controlX: editDraft { $0.insert("\n") }
    case .doubleEnter:
      guard draft.isAtEnd, draft.text.hasSuffix("\n") else {
        editDraft { $0.insert("\n") }
        return []
      }
      editDraft { $0.deleteBackward() }
      return enter()
    }
    return []
  }

  /// A command is one line and needs no other key than Enter.
  private func isCommand(_ text: String) -> Bool {
    CommandLine(text) != nil && !FaceText.startsWithFace(text)
  }
}
