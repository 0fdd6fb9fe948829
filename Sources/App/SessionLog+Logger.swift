import Logging
import WebQQProtocol

extension SessionLog {
  /// Passes lines on to a logger.
  init(_ logger: Logger) {
    self.init { level, line in
      switch level {
      case .debug: logger.debug("\(line)")
      case .info: logger.info("\(line)")
      case .warning: logger.warning("\(line)")
      case .error: logger.error("\(line)")
      }
    }
  }
}
