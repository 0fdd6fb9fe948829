/// Why there is no demo world.
public enum DemoError: Error, Hashable, Sendable {
  /// The data directory holds accounts that are not the demo's; nothing was changed.
  case otherData(path: String)
}

extension DemoError: CustomStringConvertible {
  /// One line, without a full stop.
  public var description: String {
    switch self {
    case .otherData(let path):
      "\(path) holds other accounts and the demo world needs a directory of its own; nothing was "
        + "changed; name an empty one with --data"
    }
  }
}
