import ArgumentParser

/// Options that `chat` and `demo` share.
struct DisplayOptions: ParsableArguments {
  @Flag(help: "Draw with ASCII alone; other text as \\u4F60.")
  var ascii = false

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
}
