import Platform
import Synchronization
import TUI
import Terminal
import WebQQProtocol

/// Records a run of the client, or a part of it, into a file.
final class Recorder: Sendable {
  let log: WireLog
  private let executor: TerminalExecutor
  /// Where it is recorded; `nil` while it is not.
  private let file = Mutex<WireLogFile?>(nil)

  /// Records nothing yet.
  init(_ executor: TerminalExecutor) {
    self.executor = executor
    log = WireLog(time: SessionTime(executor))
  }

  /// Writes the first line: what the screen depends on beside the wire.
  ///
  /// A recording that is begun late lacks the sign-in, so that it can be read but not played.
  func begin(_ file: WireLogFile, _ head: ReplayHead, isLate: Bool = false) {
    stop()
    self.file.withLock { $0 = file }
    let late: [JSONObject.Member] = isLate ? [.init(key: ReplayHead.late, value: true)] : []
    log.begin(head: head.members + late) { file.write($0) }
  }

  /// Ends the recording; the client goes on.
  /// - Returns: where it is; `nil` when nothing was recorded.
  @discardableResult
  func stop() -> String? {
    log.finish()
    return file.withLock { file in
      defer { file = nil }
      return file?.path
    }
  }

  func transport(around base: any Transport) -> any Transport {
    RecordingTransport(base, executor: executor, log: log)
  }

  /// A full disk ends the recording, not the chat.
  func tellFailures(to loop: EventLoop) {
    let file = file.withLock { $0 }
    file?.onFailure { [executor] error in
      Task(executorPreference: executor) {
        await loop.receive(.wireLogFailed(path: error.path, reason: error.reason))
      }
    }
  }
}
