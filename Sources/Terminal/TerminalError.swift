/// Why the terminal cannot be used; `description` is one line that says what to do.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file, a pipe or nothing.
  case notATerminal(stream: String)
  /// TERM is empty or not set.
  case termNotSet
  /// No terminfo entry of this name.
  case termUnknown(String)
  /// The terminal cannot move its cursor.
  case termTooSimple(String)
  /// ncurses refused it for a reason that it does not tell.
  case cannotStart(String)

  /// One line for standard error.
  public var description: String {
    switch self {
    case .notATerminal(let stream):
      "standard \(stream) is not a terminal; run it in a terminal window, over ssh with ssh -t"
    case .termNotSet:
      "TERM is not set; name your terminal, for example: export TERM=xterm-256color"
    case .termUnknown(let name):
      "TERM is \(Self.quoted(name)), which this system does not know;"
        + " install ncurses-term or try TERM=xterm-256color"
    case .termTooSimple(let name):
      "TERM is \(Self.quoted(name)), a terminal that cannot move its cursor;"
        + " use a full-screen terminal, for example TERM=xterm-256color, or --plain"
    case .cannotStart(let name):
      "ncurses cannot start on a terminal of type \(Self.quoted(name)); try TERM=xterm-256color"
    }
  }

  /// The name comes from the environment: shielded like any other text.
  private static func quoted(_ name: String) -> String {
    "\"" + Glyph.shielded(String(name.prefix(40)), charset: .unicode).map(\.text).joined() + "\""
  }
}
