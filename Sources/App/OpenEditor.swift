import Glibc
import Platform
import Synchronization

/// The editor that is open, if any: a program and a folder with what it edits, which end together.
final class OpenEditor: Sendable {
  /// More than anybody sends.
  private static let mostBytes = 1 << 22
  /// How long an editor that is told to end may take to tidy up.
  private static let grace: Duration = .seconds(2)

  private struct Run {
    let child: ChildProcess
    let folder: TemporaryFolder
    let path: String
  }

  private enum State {
    case none
    case open(Run)
    /// The client ends, and no editor opens any more.
    case over
  }

  private let state = Mutex(State.none)

  /// Runs an editor on a text and waits for its end.
  /// - Returns: its status and what is in the file; `nil` when `end` came first.
  func run(
    _ words: [String],
    on text: String
  ) throws(SystemError) -> (status: Int32, bytes: [UInt8])? {
    guard let child = try start(words, on: text) else { return nil }
    child.awaitEnd()
    guard let run = take() else { return nil }
    defer { run.folder.remove() }
    return (run.child.wait(), try PrivateFile.read(run.path, limit: Self.mostBytes))
  }

  /// Starts it inside the lock: `end` finds either a whole run or none, and after `end` none starts.
  private func start(_ words: [String], on text: String) throws(SystemError) -> ChildProcess? {
    try state.withLock { state throws(SystemError) in
      if case .over = state { return nil }
      let folder = try TemporaryFolder(prefix: "webqq-draft")
      let path = folder.path + "/draft.txt"
      do throws(SystemError) {
        try PrivateFile.write(Array(text.utf8), to: path)
        let child = try ChildProcess(words + [path], input: .inherited, output: .inherited)
        state = .open(Run(child: child, folder: folder, path: path))
        return child
      } catch {
        folder.remove()
        throw error
      }
    }
  }

  private func take(last: Bool = false) -> Run? {
    state.withLock { state in
      guard case .open(let run) = state else {
        if last { state = .over }
        return nil
      }
      state = last ? .over : .none
      return run
    }
  }

  /// Ends the editor, if one is open, and removes its folder; none opens any more.
  /// - Returns: what it saved last; `nil` without an editor, or when that cannot be read.
  func end() -> [UInt8]? {
    guard let run = take(last: true) else { return nil }
    defer { run.folder.remove() }
    run.child.terminate(grace: Self.grace)
    // What cannot be read is no loss: the draft is still there as it was before the editor.
    return try? PrivateFile.read(run.path, limit: Self.mostBytes)
  }
}
