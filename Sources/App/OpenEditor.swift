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

  private let open = Mutex<Run?>(nil)

  /// Runs an editor on a text and waits for its end.
  /// - Returns: its status and what is in the file; `nil` when `end` came first.
  func run(
    _ words: [String],
    on text: String
  ) throws(SystemError) -> (status: Int32, bytes: [UInt8])? {
    let folder = try TemporaryFolder(prefix: "webqq-draft")
    let path = folder.path + "/draft.txt"
    let child: ChildProcess
    do throws(SystemError) {
      try PrivateFile.write(Array(text.utf8), to: path)
      child = try ChildProcess(words + [path], input: .inherited, output: .inherited)
    } catch {
      folder.remove()
      throw error
    }
    open.withLock { $0 = Run(child: child, folder: folder, path: path) }
    child.awaitEnd()
    guard let run = take() else { return nil }
    defer { run.folder.remove() }
    return (run.child.wait(), try PrivateFile.read(run.path, limit: Self.mostBytes))
  }

  private func take() -> Run? {
    open.withLock { run in
      defer { run = nil }
      return run
    }
  }

  /// Ends the editor, if one is open, and removes its folder.
  /// - Returns: what it saved last; `nil` without an editor, or when that cannot be read.
  func end() -> [UInt8]? {
    guard let run = take() else { return nil }
    defer { run.folder.remove() }
    run.child.terminate(grace: Self.grace)
    // What cannot be read is no loss: the draft is still there as it was before the editor.
    return try? PrivateFile.read(run.path, limit: Self.mostBytes)
  }
}
