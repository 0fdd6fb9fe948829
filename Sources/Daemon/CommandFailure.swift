/// Why a command did nothing; for what the server's own errors do not cover.
enum CommandFailure: Error, Equatable, CustomStringConvertible {
  case noData(path: String)
  case passwordsDiffer

  /// One line, without a full stop.
  var description: String {
    switch self {
    case .noData(let path):
      "there is no server data in \(path); make it with 'webqqd account add', or name another "
        + "directory with --data"
    case .passwordsDiffer: "the two passwords differ; nothing was changed"
    }
  }
}
