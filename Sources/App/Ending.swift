import Glibc
import Terminal

/// How the client ends: what ends it other than the person, and how long that may take.
struct Ending {
  /// A server that is there answers a question in a fraction of it.
  static let patience = Duration.seconds(1)

  private let patience: Duration
  /// Nothing is waited for any more then.
  private var deadline: Duration?
  private var signal: Int32?

  init(patience: Duration = Self.patience) { self.patience = patience }

  /// Looks for it in a wake-up; `signal` is the last one that came with `.terminate`.
  mutating func note(_ wake: Wake, _ signal: Int32?, isLent: Bool) {
    let number = signal ?? SIGTERM
    // Ctrl-C in an editor that leaves it to the terminal is meant for the editor.
    if wake.contains(.terminate), number != SIGINT || !isLent { self.signal = number }
    if wake.contains(.hangup) { self.signal = SIGHUP }
  }

  /// The client must end.
  var isDue: Bool { signal != nil }

  /// The client ends; something may be waited for.
  /// - Returns: for how long.
  mutating func begin(at now: Duration) -> Duration {
    deadline = now + patience
    return patience
  }

  /// Whether the wait goes on; who asks once more for the end has it at once.
  func isPatient(after wake: Wake, at now: Duration) -> Bool {
    guard let deadline, wake.isDisjoint(with: [.terminate, .hangup]) else { return false }
    return now < deadline
  }

  /// What is told of it.
  var failure: Failure? { signal.map { Failure("ended by signal \($0)") } }
}
