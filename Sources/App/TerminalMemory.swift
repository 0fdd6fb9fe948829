import Glibc
import Platform
import Terminal
import WebQQProtocol

/// How wide each terminal was found to draw, from run to run, so that the first frame fits already.
struct TerminalMemory {
  /// Where it is kept.
  static func path() -> String { XDG.stateDirectory() + "/terminal-widths.json" }

  /// More terminals than anybody uses.
  private static let mostTerminals = 50

  private let path: String
  /// What terminals say of themselves.
  private let terminal: String

  init(path: String = path(), environment: (String) -> String? = Self.variable) {
    self.path = path
    let names = [
      "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "VTE_VERSION", "KONSOLE_VERSION",
      "XTERM_VERSION",
    ]
    terminal = names.compactMap { name in environment(name).map { "\(name)=\($0)" } }
      .joined(separator: " ")
  }

  /// What was found last; `nil` when this terminal is new.
  var widths: TerminalWidths? { terminals[terminal]?.lenientText.flatMap(TerminalWidths.init) }

  /// Keeps what was found.
  /// - Throws: `SystemError` naming the path.
  func keep(_ widths: TerminalWidths) throws(SystemError) {
    guard widths != self.widths else { return }
    var members = terminals.members.filter { $0.key != terminal }.suffix(Self.mostTerminals - 1)
    members.append(.init(key: terminal, value: .string(widths.description)))
    try XDG.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    try PrivateFile.write(JSONValue.object(JSONObject(Array(members))).encoded(), to: path)
  }

  /// A missing or damaged file means that nothing is known.
  private var terminals: JSONObject {
    // Nothing is lost by it: the terminal is asked again.
    guard let bytes = try? PrivateFile.read(path, limit: 65_536),
      let value = try? JSONValue(parsing: bytes)
    else { return JSONObject() }
    return value.object ?? JSONObject()
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
