import Glibc

/// Whether a terminal edits lines itself; nothing else is ever changed of it.
final class LineModes {
  private let input: Int32
  private let found: termios?
  private var isEditing = true

  /// Of a terminal that edits lines; any other input is left alone.
  init(_ input: Int32) {
    self.input = input
    var modes = termios()
    let isOurs = tcgetattr(input, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) != 0
    found = isOurs ? modes : nil
  }

  /// Whether the terminal writes what is typed.
  var echoes: Bool { found.map { $0.c_lflag & tcflag_t(ECHO) != 0 } ?? false }

  /// Has the terminal edit lines, or hand over each byte and write none.
  /// - Returns: whether it does as told.
  @discardableResult
  func edit(_ edits: Bool) -> Bool {
    guard var modes = found, edits != isEditing else { return found != nil }
    // Who is in the background would be stopped for it; the group is unknown of a terminal that does
    // not control us.
    let group = tcgetpgrp(input)
    guard group < 0 || group == getpgrp() else { return false }
    if !edits { modes.c_lflag &= ~tcflag_t(ICANON | ECHO) }
    guard tcsetattr(input, TCSANOW, &modes) == 0 else { return false }
    isEditing = edits
    return true
  }
}
