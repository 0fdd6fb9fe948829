import ArgumentParser

/// Options that `chat` and `demo` share.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Where F6 saves a captcha.")
  var captchaFile: String?

  @Option(help: "Where the log goes; by default into the state directory.")
  var log: String?

  @Option(help: "trace, debug, info, notice, warning, error or critical.")
  var logLevel = LogLevelArgument.info
}
