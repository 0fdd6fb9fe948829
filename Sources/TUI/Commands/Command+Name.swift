extension Command {
  /// Commands by the names that `/bind` and the file use; such a name never changes its meaning.
  static let named: [(name: String, command: Command)] =
    text + rows + places + messages
    + (1...20).map { ("conversation-\($0)", .go(.number($0))) }

  private static let text: [(name: String, command: Command)] = [
    ("enter", .enter), ("send", .send), ("newline", .newline),
    ("complete", .complete(forward: true)), ("complete-back", .complete(forward: false)),
    ("clear", .clear), ("delete-or-quit", .deleteOrQuit), ("kill-or-switch", .killOrSwitch),
    ("kill-to-end", .edit(.killToEnd)), ("kill-to-start", .edit(.killToStart)),
    ("kill-word-backward", .edit(.killWordBackward)),
    ("kill-word-forward", .edit(.killWordForward)), ("yank", .edit(.yank)),
    ("yank-older", .edit(.yankOlder)), ("transpose", .edit(.transpose)),
    ("undo", .edit(.undo)), ("left", .edit(.left)), ("right", .edit(.right)),
    ("word-left", .edit(.wordLeft)), ("word-left-or-bare", .wordLeftOrBare), ("bare", .bare),
    ("word-right", .edit(.wordRight)),
    ("line-start", .edit(.lineStart)), ("line-end", .edit(.lineEnd)),
    ("delete-backward", .edit(.deleteBackward)), ("delete-forward", .edit(.deleteForward)),
    ("search-history", .searchHistory), ("editor", .editor), ("chord", .beginChord),
    ("paste-send-lines", .pasted(.sendLines)), ("paste-join", .pasted(.join)),
    ("paste-edit", .pasted(.edit)), ("paste-drop", .pasted(.drop)),
  ]

  private static let rows: [(name: String, command: Command)] = [
    ("up", .move(-1)), ("down", .move(1)), ("page-up", .page(-1)), ("page-down", .page(1)),
    ("first", .toEdge(isEnd: false)), ("last", .toEdge(isEnd: true)), ("oldest", .oldestMessage),
    ("newest", .newestMessage), ("unread-line", .unreadLine),
  ]

  private static let places: [(name: String, command: Command)] = [
    ("next", .step(1)), ("previous", .step(-1)), ("next-unread", .go(.nextUnread)),
    ("last-conversation", .go(.last)), ("switcher", .panes(.switcher)),
    ("list", .panes(.toggleList)), ("members", .panes(.toggleMembers)), ("back", .panes(.back)),
    ("filter", .panes(.startFilter)), ("command", .panes(.startCommand)),
    ("fold", .panes(.fold)), ("unfold", .panes(.unfold)),
    ("help", .panes(.help)), ("pin", .pin),
    ("reconnect", .reconnect), ("redraw", .redraw), ("suspend", .suspend), ("quit", .quit),
    ("vi-normal", .vi(.normal)), ("nothing", .nothing),
  ]

  private static let messages: [(name: String, command: Command)] = [
    ("select-message", .message(.select)), ("reply", .message(.reply)), ("copy", .message(.copy)),
    ("open", .message(.open)), ("resend", .message(.resend)), ("details", .message(.details)),
    ("mention-older", .message(.mention(isOlder: true))),
    ("mention-newer", .message(.mention(isOlder: false))),
    ("search", .message(.search)), ("search-older", .message(.searchFurther(isOlder: true))),
    ("search-newer", .message(.searchFurther(isOlder: false))),
  ]

  /// A command by its name, or one that is typed.
  init?(named name: String) {
    if let line = CommandLine(name) {
      guard CommandTable.entry(named: line.name) != nil else { return nil }
      self = .typed(name)
    } else if let found = Self.named.first(where: { $0.name == name }) {
      self = found.command
    } else {
      return nil
    }
  }

  /// As `/bind` takes it.
  var name: String {
    if case .typed(let text) = self { return text }
    return Self.named.first { $0.command == self }?.name ?? ""
  }
}
