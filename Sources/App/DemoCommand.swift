import ArgumentParser
import Chat

/// `webqq demo`: a server of its own with a cast, and the client signed in to it.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Look around: starts a server with a cast of contacts and signs in to it.",
    discussion: """
      The server listens on loopback, on a free port, with data of its own, and ends with the \
      client.

      Example:
        webqq demo --captcha        by way of the sign-in form, with a captcha
      """
  )

  @Flag(help: "Go through the sign-in form, with a captcha to read.")
  var captcha = false

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let server = try DemoServer(asksForCaptcha: captcha)
    defer { server.stop() }
    var options = ClientOptions(
      display: display,
      configuration: Configuration(path: Configuration.path())
    )
    options.server = server.address
    options.account = DemoServer.account
    options.password = Secret(DemoServer.password)
    options.waitsInForm = captcha
    options.remembers = false
    try Client(options: options).run()
  }
}
