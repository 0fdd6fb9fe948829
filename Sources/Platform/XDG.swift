import Glibc

/// Where this person's files belong, by the XDG base directory specification.
public enum XDG {
  /// Kept between runs, not worth a backup: what was typed last, logs.
  public static func stateDirectory() -> String { directory("XDG_STATE_HOME", ".local/state") }
  /// What the person wrote for us.
  public static func configDirectory() -> String { directory("XDG_CONFIG_HOME", ".config") }
  /// What the person would miss.
  public static func dataDirectory() -> String { directory("XDG_DATA_HOME", ".local/share") }

  /// Makes a directory and those above it, for this person only.
  /// - Throws: `SystemError` naming the path.
  public static func makeDirectory(_ path: String) throws(SystemError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        throw SystemError("cannot make the directory", path: made, code: errno)
      }
    }
  }

  /// The specification ignores a relative path in the environment.
  private static func directory(_ variable: String, _ fallback: String) -> String {
    if let value = variableValue(variable), value.hasPrefix("/") { return value + "/webqq" }
    return (variableValue("HOME") ?? "/") + "/" + fallback + "/webqq"
  }

  private static func variableValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
