import Dispatch
import Glibc

/// Waits until somebody wants the server to end.
enum StopRequest {
  /// Returns at SIGTERM or SIGINT, and at the end of standard input where that is asked for.
  ///
  /// The second signal ends the program at once, as if nobody had caught it.
  static func wait(untilInputEnds: Bool) async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = signals.map { source(of: $0) { continuation.yield() } }
    if untilInputEnds {
      DispatchQueue.global().async {
        readToEnd()
        continuation.yield()
      }
    }
    for await _ in stream { break }
    sources.forEach { $0.cancel() }
  }

  private static let signals = [SIGTERM, SIGINT]

  private static func source(
    of number: Int32,
    then act: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler {
      act()
      for number in signals { signal(number, SIG_DFL) }
    }
    source.resume()
    return source
  }

  /// Blocks; what is read means nothing.
  private static func readToEnd() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 || (count < 0 && errno != EINTR) { return }
    }
  }
}
