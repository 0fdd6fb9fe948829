import Glibc

extension CursesScreen {
  /// How to use the terminal.
  struct Options {
    var input = STDIN_FILENO
    var output = STDOUT_FILENO
    /// A terminfo name; `nil` for TERM.
    var term: String?
    /// A locale name; empty for the environment's.
    var locale = ""
    var usesMouse = true
    /// What was found out about such a terminal before; it is asked again.
    var widths: TerminalWidths?
    /// Draws with ASCII alone.
    var isASCII = false
    /// Asks the terminal how wide it draws.
    var asksWidths = true
    /// Makes addresses clickable (OSC 8).
    var showsLinks = true
    /// The terminal is said to mix colours.
    var mixesColors = false
    /// Asks the terminal whether it is light.
    var asksBackground = true
  }
}
