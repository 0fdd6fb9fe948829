import Dispatch
import Glibc

/// Somebody's wish that the server ends: SIGTERM, SIGINT, or the end of standard input.
final class StopRequest {
  private let wishes: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  /// Begins to watch.
  ///
  /// A second signal ends the program at once, as if nobody had caught it.
  init(untilInputEnds: Bool) {
    let (wishes, wish) = AsyncStream.makeStream(of: Void.self)
    self.wishes = wishes
    sources = Self.signals.map { Self.source(of: $0) { wish.yield() } }
    guard untilInputEnds else { return }
    DispatchQueue.global().async {
      Self.readToEnd()
      wish.yield()
    }
  }

  /// Returns at the first wish, also at one of before.
  func wait() async { for await _ in wishes { return } }

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
