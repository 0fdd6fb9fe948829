import CNcursesw
import Glibc

/// The signals of a terminal program as something to poll for.
struct SignalDescriptor: Sendable {
  let descriptor: Int32

  /// Blocks the signals; `nil` when the system has no descriptor left.
  init?() {
    descriptor = nc_signals_open()
    if descriptor < 0 { return nil }
  }

  /// Takes what has arrived.
  ///
  /// - Returns: what it means to the loop, and the last signal that asks the program to end.
  func take() -> (wake: Wake, ending: Int32?) {
    var wake: Wake = []
    var ending: Int32?
    while case let number = nc_signals_next(descriptor), number != 0 {
      switch number {
      case SIGWINCH: wake.insert(.resized)
      case SIGTSTP: wake.insert(.suspend)
      case SIGCONT: wake.insert(.resumed)
      case SIGHUP:
        wake.formUnion([.hangup, .terminate])
        ending = number
      default:
        wake.insert(.terminate)
        ending = number
      }
    }
    return (wake, ending)
  }
}
