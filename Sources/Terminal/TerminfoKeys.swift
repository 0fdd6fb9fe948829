import CNcursesw

/// What terminfo says that the keys of this terminal send, where that is more than the usual.
struct TerminfoKeys {
  /// What bytes begin with.
  enum Match: Equatable {
    /// A key, and how many of them are its own.
    case key(Key, length: Int)
    /// A key of which the rest may follow.
    case beginning
    case none
  }

  private struct Entry {
    let bytes: [UInt8]
    let key: Key
  }

  private static let names: [(capability: String, key: Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kbs", Key(.backspace)),
      ("kent", Key(.enter)), ("kcbt", Key(.tab, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }

  /// By their first byte, the longest first.
  private var entries = [[Entry]](repeating: [], count: 256)

  /// Those of the terminal that curses has been started on.
  init() {
    self.init { name in nc_key_bytes(name).map { Array(String(cString: $0).utf8) } }
  }

  /// Looks each capability up.
  init(bytes: (_ capability: String) -> [UInt8]?) {
    for (name, key) in Self.names {
      guard let bytes = bytes(name), let first = bytes.first else { continue }
      entries[Int(first)].append(Entry(bytes: bytes, key: key))
    }
    for index in entries.indices { entries[index].sort { $0.bytes.count > $1.bytes.count } }
  }

  /// What bytes begin with.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    // Nearly all bytes are text.
    guard let first = bytes.first, !entries[Int(first)].isEmpty else { return .none }
    var isBeginning = false
    for entry in entries[Int(first)] {
      if bytes.starts(with: entry.bytes) { return .key(entry.key, length: entry.bytes.count) }
      isBeginning = isBeginning || entry.bytes.starts(with: bytes)
    }
    return isBeginning ? .beginning : .none
  }
}
