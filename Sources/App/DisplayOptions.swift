import ArgumentParser
import Glibc

/// Options that `chat` and `demo` share.
struct DisplayOptions: ParsableArguments {
  @Flag(help: "Draw lines and signs with ASCII alone; what is written stays as it is.")
  var ascii = false

  @Flag(
    help: """
      Line by line, without a screen: for screen readers, editors and scripts. By itself where \
      TERM says that no screen is possible.
      """
  )
  var plain = false

  @Option(help: "Where F6 saves a captcha.")
  var captchaFile: String?

  @Option(help: "Where the log goes; by default into the state directory.")
  var log: String?

  @Option(
    help: ArgumentHelp(
      "Record what goes over the wire into a new file, for a bug report.",
      discussion: """
        Passwords, cookies, tokens and codes are left out; messages, names, and the keys pressed \
        after signing in are not. `webqq replay` plays it.
        """
    )
  )
  var wire: String?

  @Option(help: "trace, debug, info, notice, warning, error or critical.")
  var logLevel = LogLevelArgument.info

  /// Whether there can be no screen, or none is wanted.
  var isPlain: Bool {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    return plain || ["", "dumb", "unknown"].contains(term)
  }
}
