import Synchronization

/// Tells of the bytes of a file as they pass, ten times a second at most.
public final class ByteMeter: Sendable, Equatable {
  /// Between two reports.
  public static let interval = Duration.milliseconds(100)

  private let report: @Sendable (UInt64) -> Void
  private let last = Mutex<(bytes: UInt64, at: Duration)?>(nil)

  /// Makes a meter; `report` gets the bytes so far.
  public init(report: @escaping @Sendable (UInt64) -> Void) { self.report = report }

  /// A transport's word on how far it has come, as often as it likes; `now` from any clock.
  public func passed(_ bytes: UInt64, at now: Duration) {
    let isNews = last.withLock { last in
      if let last, last.bytes == bytes || now - last.at < Self.interval { return false }
      last = (bytes, now)
      return true
    }
    if isNews { report(bytes) }
  }

  /// The same meter.
  public static func == (left: ByteMeter, right: ByteMeter) -> Bool { left === right }
}
