import CNcursesw

/// Reads keys from ncurses: codes of terminfo become keys here, bytes go through `KeyDecoder`.
struct KeyReader {
  private var decoder: KeyDecoder
  private var asksAt: ContinuousClock.Instant?
  private var buffer = [UInt8](repeating: 0, count: 4096)

  init(encoding: TextEncoding) {
    decoder = KeyDecoder(encoding: encoding)
  }

  /// The next key; `nil` when nothing waits that is complete.
  mutating func next() -> Key? {
    repeat {
      if let key = decoder.next() { return key }
    } while decoder.isPasting ? readPaste() : readKey()
    decoder.finishDrain(at: .now)
    return decoder.next()
  }

  /// Something was asked that the terminal answers among the keys.
  mutating func expectAnswer() { decoder.expectAnswer(at: .now) }

  /// Whether the terminal has said that it is light.
  var isBackgroundLight: Bool? { decoder.isBackgroundLight }

  /// Takes out what the terminal said about its cursor.
  mutating func takeCursorReports() -> [Point] { decoder.takeCursorReports() }

  /// Reads past ncurses, which takes two system calls for each byte and looks for keys in it.
  private mutating func readPaste() -> Bool {
    let count = nc_read_pasted(&buffer, buffer.count)
    for byte in buffer[..<max(0, count)] { decoder.feed(.byte(byte)) }
    return count > 0
  }

  /// How long until `next` should be called although nothing came; `nil` when it need not be, or
  /// has been asked for already.
  mutating func delayToAsk() -> Duration? {
    let now = ContinuousClock.now
    guard let deadline = decoder.deadline, asksAt.map({ $0 <= now }) ?? true else { return nil }
    asksAt = deadline
    return deadline - now
  }

  private mutating func readKey() -> Bool {
    let code = nc_read()
    guard code != NC_NONE else { return false }
    if code < NC_KEY_CODE {
      decoder.feed(.byte(UInt8(code)))
    } else if code == nc_key_mouse {
      for key in Self.mouseKeys() { decoder.feed(.key(key)) }
    } else if let key = Self.key(for: code) {
      decoder.feed(.key(key))
    } else {
      // Terminfo knows it by a name of its own, such as kLFT3; the decoder reads its bytes.
      for byte in Self.bytes(of: code) { decoder.feed(.byte(byte)) }
    }
    return true
  }

  private static func bytes(of code: Int32) -> [UInt8] {
    guard let bytes = nc_key_bytes(code) else { return [] }
    return Array(String(cString: bytes).utf8)
  }

  /// Reports that came in one read are one key to ncurses, which hands out the newest first.
  private static func mouseKeys() -> [Key] {
    var reports: [nc_mouse] = []
    var report = nc_mouse()
    // ncurses keeps no more than these.
    while reports.count < 8, nc_get_mouse(&report) { reports.append(report) }
    return reports.reversed().compactMap(mouseKey)
  }

  private static func mouseKey(_ report: nc_mouse) -> Key? {
    let point = Point(row: Int(report.row), column: Int(report.column))
    if report.press { return Key(.mouse(.init(.press, at: point))) }
    if report.release { return Key(.mouse(.init(.release, at: point))) }
    if report.wheel_up { return Key(.mouse(.init(.wheelUp, at: point))) }
    if report.wheel_down { return Key(.mouse(.init(.wheelDown, at: point))) }
    return nil
  }

  private static func key(for code: Int32) -> Key? {
    switch code {
    case nc_key_up: Key(.up)
    case nc_key_down: Key(.down)
    case nc_key_left: Key(.left)
    case nc_key_right: Key(.right)
    case nc_key_home: Key(.home)
    case nc_key_end: Key(.end)
    case nc_key_page_up: Key(.pageUp)
    case nc_key_page_down: Key(.pageDown)
    case nc_key_insert: Key(.insert)
    case nc_key_delete: Key(.delete)
    case nc_key_backspace: Key(.backspace)
    case nc_key_enter: Key(.enter)
    case nc_key_back_tab: Key(.tab, .shift)
    case nc_key_f0 + 1...nc_key_f0 + 12: Key(.function(Int(code - nc_key_f0)))
    default: nil
    }
  }
}
