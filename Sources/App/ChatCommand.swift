import ArgumentParser
import Chat
import Platform

/// `webqq chat`: the sign-in form, then the chat.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Sign in to a server and chat (the default).",
    discussion: """
      With server, account and password command given, it signs in without a question, unless the
      server asks for a captcha. A password is never an argument.

      Example:
        webqq chat --server https://qq.example.org --account 10001 \\
                   --password-command "pass show webqq"
        webqq chat --wire report.jsonl    record for a bug report
      """
  )

  @Option(help: "Base URL of the server, like http://127.0.0.1:8420.")
  var server: String?

  @Option(help: "The account: 5 to 10 digits.")
  var account: String?

  @Option(help: "A program whose first line of output is the password; run without a shell.")
  var passwordCommand: String?

  @Option(help: "Presence to sign in with: online, hidden, away, busy, callme or silent.")
  var status: PresenceArgument = .online

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

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if let account, !(5...10).contains(account.count) || !account.allSatisfy(\.isASCIIDigit) {
      throw ValidationError("the account must be 5 to 10 digits")
    }
  }

  func run() throws {
    var options = ClientOptions(display: display)
    options.server = server
    options.account = account
    options.captcha = captcha
    options.caFile = caFile
    options.connectTo = connectTo
    options.presence = status.presence
    if let passwordCommand {
      do throws(PasswordError) {
        options.password = Secret(try PasswordSource.command(passwordCommand))
      } catch {
        throw Failure(error.description)
      }
    }
    if display.isPlain { try PlainQuestions.fill(&options) }
    try Client(options: options).run()
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
