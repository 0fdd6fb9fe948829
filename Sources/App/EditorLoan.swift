import Chat
import TUI
import Terminal

/// The terminal in the hands of the person's own editor.
///
/// The loop goes on: the session is polled, and what comes is shown when the editor has ended.
struct EditorLoan {
  /// The editor has the terminal.
  private(set) var isOut = false
  /// Whose draft is in it.
  private var conversation: ConversationID?
  private let editor: Editor
  private let executor: TerminalExecutor

  init(of editor: Editor, _ executor: TerminalExecutor) {
    self.editor = editor
    self.executor = executor
  }

  /// Gives the terminal to the editor with a text; `ended` is told what came of it.
  mutating func begin(
    _ text: String,
    of conversation: ConversationID?,
    on screen: any Screen,
    ended: @escaping @Sendable (Result<String, Editor.Failure>) async -> Void
  ) {
    isOut = true
    self.conversation = conversation
    executor.lendInput(true)
    screen.lend()
    Task(executorPreference: executor) { [editor] in await ended(editor.edit(text)) }
  }

  /// Takes the terminal back from an editor that has ended.
  mutating func end(_ edited: Result<String, Editor.Failure>, on screen: any Screen) -> Event {
    screen.takeBack()
    executor.lendInput(false)
    isOut = false
    return switch edited {
    case .success(let text): .edited(text, of: conversation)
    case .failure(let failure): .notEdited(failure.reason)
    }
  }

  /// Ends an editor that is still open, for the client ends; the terminal stays as it is.
  /// - Returns: what the person saved last; `nil` for nothing.
  func end() -> Event? {
    guard isOut, let text = editor.end() else { return nil }
    return .edited(text, of: conversation)
  }
}
