import CNcursesw
import Glibc

/// What the system knows of a kind of terminal.
public enum Terminfo {
  /// Whether the environment says that the terminal mixes colours, which terminfo rarely knows.
  ///
  /// Inside screen the variable is that of the terminal around it, which screen does not let it do.
  public static func mixesColors(_ variable: (String) -> String?) -> Bool {
    guard Passthrough.detected(variable) != .screen else { return false }
    return ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "")
  }

  /// How many colours terminals of this name have; 0 for none.
  ///
  /// Touches no terminal. Not while there is a `CursesScreen`.
  /// - Throws: `TerminalError` when the client could not draw on it.
  public static func colors(of term: String) throws(TerminalError) -> Int {
    if term.isEmpty { throw .termNotSet }
    var colors: Int32 = 0
    let result = term.withCString { nc_look_up($0, STDOUT_FILENO, &colors) }
    switch Int(result) {
    case NC_STARTED: return Int(colors)
    case NC_TERM_UNKNOWN: throw .termUnknown(term)
    default: throw .termTooSimple(term)
    }
  }
}
