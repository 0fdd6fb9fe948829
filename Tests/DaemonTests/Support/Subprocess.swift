import Glibc
import Platform
import Synchronization

/// A child with three pipes of its own and nothing else of ours; it ends with this value at the
/// latest.
///
/// Foundation's `Process` closes only the descriptors that are open a moment before the child
/// begins. Children that begin at the same time keep ends of each other's pipes, and whoever reads
/// one to its end waits for all of them. It also notices the end of a child by such a descriptor,
/// and the child keeps blocked what the thread that starts it blocks, SIGTERM included.
final class Subprocess: Sendable {
  let processID: pid_t
  let input: PipeEnd
  let output: PipeEnd
  let complaint: PipeEnd
  private let status = Mutex<Int32?>(nil)

  /// Starts a program with our environment and what is added to it.
  init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    // Who writes to a child that has ended already is told so by write(2).
    signal(SIGPIPE, SIG_IGN)
    let complaint = try Pipe()
    let added = environment.map { "\($0)=\($1)" }
    let child = try ChildProcess(
      ["/usr/bin/env"] + added + [path] + arguments,
      input: .pipe,
      error: complaint.writing.descriptor
    )
    processID = child.processID
    (input, output) = (PipeEnd(child.input), PipeEnd(child.output))
    self.complaint = complaint.reading
  }

  deinit {
    // Whoever has waited for it has it no more, and its number may be another's.
    guard status.withLock({ $0 == nil }) else { return }
    kill(processID, SIGKILL)
    _ = wait()
  }

  /// Blocks until it ends; the exit status, 128 and more for a signal nobody caught.
  func wait() -> Int32 {
    status.withLock { status in
      if let status { return status }
      var word: Int32 = 0
      while waitpid(processID, &word, 0) < 0, errno == EINTR {}
      let ended = word & 0x7F == 0 ? (word >> 8) & 0xFF : 128 + (word & 0x7F)
      status = ended
      return ended
    }
  }
}
