import Glibc
import Terminal

/// What ends the client, other than the person.
struct Ending {
  private var signal: Int32?

  /// Looks for it in a wake-up; `signal` is the last one that came with `.terminate`.
  mutating func note(_ wake: Wake, _ signal: Int32?, isLent: Bool) {
    let number = signal ?? SIGTERM
    // Ctrl-C in an editor that leaves it to the terminal is meant for the editor.
    if wake.contains(.terminate), number != SIGINT || !isLent { self.signal = number }
    if wake.contains(.hangup) { self.signal = SIGHUP }
  }

  /// The client must end.
  var isDue: Bool { signal != nil }

  /// What is told of it.
  var failure: Failure? { signal.map { Failure("ended by signal \($0)") } }
}
