/// What a key asks for.
enum Command: Hashable, Sendable {
  case edit(Edit)
  /// Kills to the end of the line; where nothing follows the cursor, opens the switcher.
  case killOrSwitch
  /// Goes a word back; where nothing stands before the cursor, shows the messages alone.
  case wordLeftOrBare
  /// Shows the messages alone, to be selected with the mouse.
  case bare
  case newline
  case pasted(Pasted.Choice)
  /// Enter: sends, opens or unfolds, whatever has the focus.
  case enter
  /// Sends what is in the composer, whatever Enter does there.
  case send
  /// Tab, forward or back: completes a word; with an empty composer moves the focus.
  case complete(forward: Bool)
  /// Searches what was sent; in the search goes to an older text.
  case searchHistory
  /// Ctrl-X, of which Ctrl-E makes `editor`.
  case beginChord
  /// Opens the draft in the person's own editor.
  case editor
  /// Empties the composer; on an empty one asks whether to quit.
  case clear
  /// Deletes a character; on an empty composer asks whether to quit.
  case deleteOrQuit

  /// Rows down, or up when negative.
  case move(Int)
  /// Pages down, or up when negative.
  case page(Int)
  /// To the first or the last row.
  case toEdge(isEnd: Bool)
  case oldestMessage, newestMessage, unreadLine

  /// So many conversations on, in the order of their numbers.
  case step(Int)
  case go(Destination)
  case panes(PaneCommand)
  /// Puts what is selected or open at the head of the list, or takes it from there.
  case pin
  case message(MessageCommand)
  case reconnect
  case redraw, suspend, quit
  /// A command as it is typed, with its slash.
  case typed(String)
  case vi(ViCommand)
  /// For a key that shall do nothing.
  case nothing

  /// Goes on with a completion.
  var completes: Bool {
    if case .complete = self { true } else { false }
  }

  /// What is typed by it, if it is a command with a slash.
  var text: String? {
    if case .typed(let text) = self { text } else { nil }
  }

  /// Changes a text, and by itself says what that means for a row of kills.
  var edits: Bool {
    switch self {
    case .edit, .killOrSwitch, .wordLeftOrBare: true
    default: false
    }
  }

  /// Turns to something else than what is typed, so that a search in what was sent is over.
  var turnsAway: Bool {
    switch self {
    case .step, .go: true
    case .panes(let command): command != .back
    default: false
    }
  }

  /// May be the first of two requests to quit.
  var asksToQuit: Bool { self == .clear || self == .deleteOrQuit || self == .quit }
}
