import Glibc
import Platform
import Terminal

/// How wide each terminal was found to draw, from run to run, so that the first frame fits already.
struct TerminalMemory {
  /// Where it is kept.
  static func path() -> String { XDG.stateDirectory() + "/terminal-widths.json" }

  private let map: StateMap
  /// What terminals say of themselves.
  private let terminal: String

  init(path: String = path(), environment: (String) -> String? = Self.variable) {
    // More terminals than anybody uses.
    map = StateMap(path: path, limit: 50)
    let names = [
      "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "VTE_VERSION", "KONSOLE_VERSION",
      "XTERM_VERSION",
    ]
    terminal = names.compactMap { name in environment(name).map { "\(name)=\($0)" } }
      .joined(separator: " ")
  }

  /// What was found last; `nil` when this terminal is new.
  var widths: TerminalWidths? { map[terminal].flatMap(TerminalWidths.init) }

  /// Keeps what was found.
  /// - Throws: `SystemError` naming the path.
  func keep(_ widths: TerminalWidths) throws(SystemError) {
    if widths != self.widths { try map.keep(widths.description, as: terminal) }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
