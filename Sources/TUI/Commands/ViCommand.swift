/// What the letters of vi ask for beyond the commands that all keys have.
enum ViCommand: Hashable, Sendable {
  /// Letters become commands.
  case normal
  case insert, insertAtStart, append, appendAtEnd, openBelow, openAbove
  case wordForward
  /// `d`: the next key says what.
  case delete
  case deleteLine
  /// A word with what lies between it and the next one.
  case deleteWord
  case `repeat`
}
