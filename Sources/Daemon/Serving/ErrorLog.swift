import Glibc
import Logging
import Platform

/// Writes one line per event to standard error; text from others is shielded.
struct ErrorLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let details = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let text = ([event.message.description] + details.map { "\($0.key)=\($0.value)" })
      .joined(separator: " ")
    Output.complain("\(Self.time()) \(event.level): \(LineShield.text(text))\n")
  }

  /// Local time with its offset, to the second.
  private static func time() -> String {
    var now = Glibc.time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = buffer.withUnsafeMutableBytes { bytes in
      strftime(bytes.baseAddress, bytes.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
    }
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}
