import ArgumentParser
import Chat
import Platform
import TUI

/// `webqq chat`: the sign-in form, then the chat.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Sign in to a server and chat (the default).",
    discussion: """
      With server, account and password command given, it signs in without a question, unless the \
      server asks for a captcha. A password is never an argument. What is not given comes from \
      config.toml.

      Example:
        webqq chat --server https://qq.example.org --account 10001 \\
                   --password-command "pass show webqq"
        webqq chat --profile work         use the table [profile.work] of config.toml
        webqq chat --wire report.jsonl    record for a bug report
      """
  )

  @Option(help: "Base URL of the server, like http://127.0.0.1:8420.")
  var server: String?

  @Option(help: "The account: 5 to 10 digits.")
  var account: String?

  @Option(help: "A program whose first line of output is the password; run without a shell.")
  var passwordCommand: String?

  @Option(
    help: "Presence to sign in with: online (the default), hidden, away, busy, callme or silent."
  )
  var status: PresenceArgument?

  @Option(help: "The table [profile.NAME] of config.toml to use over the other settings.")
  var profile: String?

  @Option(help: "How a captcha is shown: auto, quadrants, half, ascii, or file to save it only.")
  var captcha: CaptchaArgument = .auto

  @Option(help: "A PEM file of certificate authorities to trust instead of the system's.")
  var caFile: String?

  @Option(
    help: ArgumentHelp(
      """
      Connect to another address than a URL says, as curl does: HOST:PORT:ADDR:PORT, where an empty \
      HOST or PORT stands for every one. May be repeated.
      """,
      valueName: "from:to"
    ),
    transform: ConnectTo.parse
  )
  var connectTo: [String] = []

  @Flag(help: "Show the name of each key that is pressed, as /bind takes it, until q.")
  var keydump = false

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if let account, !(5...10).contains(account.count) || !account.allSatisfy(\.isASCIIDigit) {
      throw ValidationError("the account must be 5 to 10 digits")
    }
  }

  func run() throws {
    if keydump { return try KeyDump.run() }
    var configuration = try Configuration.load(profile: profile)
    let settings = configuration.settings
    let password = try password(&configuration)
    var options = ClientOptions(display: display, configuration: configuration)
    options.server = server ?? settings.server.nonEmpty
    options.account = account ?? settings.account.nonEmpty
    options.password = password
    options.profile = profile
    options.captcha = captcha
    options.caFile = caFile
    options.connectTo = connectTo
    options.presence = status?.presence ?? settings.presence
    if display.isPlain { try PlainQuestions.fill(&options) }
    try Client(options: options).run()
  }

  /// Of the program named by the flag, else by the file; where that of the file fails the form asks.
  private func password(_ configuration: inout Configuration) throws -> Secret? {
    let configured = configuration.settings.passwordCommand.nonEmpty
    guard let command = passwordCommand ?? configured else { return nil }
    do throws(PasswordError) {
      return Secret(try PasswordSource.command(command))
    } catch {
      if passwordCommand != nil { throw Failure(error.description) }
      let reason = error.description
      configuration.faults.append(
        ConfigurationFault(reason: Phrase("password-command：\(reason)", reason))
      )
      return nil
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
