import Glibc
import Logging
import Platform
import Synchronization

/// Appends log lines to a file of mode 0600; one write a line, so that two processes do not mix.
final class FileLog: LogHandler, Sendable {
  /// A longer file is moved to `PATH.old` at the next start.
  static let limit = 5 << 20

  private let file: Int32
  private let settings: Mutex<(level: Logger.Level, metadata: Logger.Metadata)>

  /// Opens or makes the file.
  /// - Throws: `SystemError` naming the path.
  init(path: String, level: Logger.Level) throws(SystemError) {
    var info = stat()
    if stat(path, &info) == 0, info.st_size > Self.limit { rename(path, path + ".old") }
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError("cannot write the log", path: path, code: errno) }
    settings = Mutex((level, [:]))
  }

  deinit { close(file) }

  var logLevel: Logger.Level {
    get { settings.withLock { $0.level } }
    set { settings.withLock { $0.level = newValue } }
  }

  var metadata: Logger.Metadata {
    get { settings.withLock { $0.metadata } }
    set { settings.withLock { $0.metadata = newValue } }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { settings.withLock { $0.metadata[key] = newValue } }
  }

  func log(event: LogEvent) {
    // A line from outside must not look like two lines of ours, nor act on who reads it.
    let message = LineShield.text("\(event.message)")
    let line = "\(Self.timestamp()) \(event.level) \(message)\n"
    _ = write(file, line, line.utf8.count)
  }

  /// UTC, to the second.
  private static func timestamp() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { text in
      let count = strftime(text.baseAddress, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
      return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
