import Platform
import Synchronization
import TUI
import Terminal

/// The person's own program for alerts.
///
/// It runs by itself, in a process group of its own, and nobody waits for it: what hangs is killed
/// with all its children. Words of others are on its standard input alone, where no other user of the
/// machine can read them, as they could arguments.
final class NotifyProgram: Sendable {
  /// While so many run, further alerts are not told.
  static let mostAtOnce = 3
  /// The pipe takes less than 4096 bytes, and a column may take four of them.
  private static let (nameColumns, textColumns) = (60, 600)

  private let words: [String]
  private let limit: Duration
  private let report: @Sendable (String?) -> Void
  private let running = Mutex(0)

  /// `report` hears of each alert when the program has ended, on any thread, with what went wrong.
  init(
    words: [String],
    limit: Duration = .seconds(10),
    report: @escaping @Sendable (String?) -> Void
  ) {
    self.words = words
    self.limit = limit
    self.report = report
  }

  /// Starts it with the conversation, the sender and the text, a line each; returns at once.
  func tell(of alert: Alert, _ charset: Charset) {
    let isFree = running.withLock { running in
      guard running < Self.mostAtOnce else { return false }
      running += 1
      return true
    }
    guard isFree else { return report("\(Self.mostAtOnce) of it still run") }
    let input = Self.input(alert, charset)
    Thread.start { [self] in
      let problem = Self.run(words, input, limit)
      running.withLock { $0 -= 1 }
      report(problem)
    }
  }

  private static func run(_ words: [String], _ input: [UInt8], _ limit: Duration) -> String? {
    do throws(FilterError) {
      _ = try FilterProgram.run(words, input: input, limit: limit)
      return nil
    } catch {
      return error.description
    }
  }

  private static func input(_ alert: Alert, _ charset: Charset) -> [UInt8] {
    let lines = [
      DesktopAlert.line(alert.title, columns: nameColumns, charset),
      DesktopAlert.line(alert.sender, columns: nameColumns, charset),
      DesktopAlert.line(alert.text, columns: textColumns, charset),
    ]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
