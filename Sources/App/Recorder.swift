import Platform
import TUI
import Terminal
import WebQQProtocol

/// Records a run of the client into a file.
struct Recorder: Sendable {
  private let file: WireLogFile
  let log: WireLog

  /// Writes the first line: what the screen depends on beside the wire.
  init(
    _ file: WireLogFile,
    _ head: ReplayHead,
    _ executor: TerminalExecutor
  ) {
    self.file = file
    log = WireLog(
      head: head.members,
      time: SessionTime(executor),
      write: { file.write($0) }
    )
  }

  func transport(around base: any Transport, executor: TerminalExecutor) -> any Transport {
    RecordingTransport(base, executor: executor, log: log)
  }

  /// A full disk ends the recording, not the chat.
  func tellFailures(to loop: EventLoop, executor: TerminalExecutor) {
    file.onFailure { error in
      Task(executorPreference: executor) {
        await loop.receive(.wireLogFailed(path: error.path, reason: error.reason))
      }
    }
  }
}
