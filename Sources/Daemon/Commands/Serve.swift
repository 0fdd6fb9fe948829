import ArgumentParser
import Logging
import Server

/// `webqqd serve`.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve clients until told to stop.",
    discussion: """
      Prints one line when it accepts connections; the log goes to standard error. SIGTERM and \
      SIGINT end it.

      Example:
        webqqd serve
        webqqd serve --demo --data /tmp/demo
        webqqd serve --listen 0.0.0.0:8420 --behind-proxy 10.0.0.2
      """
  )

  @Option(
    help: ArgumentHelp(
      "Where to listen; port 0 takes a free one. (default: 127.0.0.1:8420)",
      valueName: "addr:port"
    ),
    transform: ListenAddress.parse
  )
  var listen = ListenAddress(host: "127.0.0.1", port: 8420)
  @OptionGroup var data: DataOptions
  @Option(help: ArgumentHelp("When a login has to solve a captcha.", valueName: "when"))
  var captcha = CaptchaPolicy.auto
  @Flag(
    help: """
      Fill an empty data directory with a cast of contacts who answer and talk; account 10001 and \
      all of the cast have the password webqq-demo.
      """
  )
  var demo = false
  @OptionGroup var link: LinkOptions
  @Option(
    help: ArgumentHelp(
      "The base URL that clients use, where it is not that of their requests.",
      valueName: "url"
    ),
    transform: PublicURL.parse
  )
  var publicURL: String?
  @Option(help: ArgumentHelp("What to log.", valueName: "level"))
  var logLevel = Logger.Level.notice
  @Flag(
    help: """
      End when standard input reaches its end, so that whoever holds the other end of it never \
      leaves a server behind.
      """
  )
  var untilInputEnds = false

  func run() async throws {
    let stop = StopRequest(untilInputEnds: untilInputEnds)
    let server = try await WebQQServer(serverConfiguration)
    let world = demo ? try DemoWorld(server) : nil
    let address = try await server.start()
    await world?.start()
    try Output.write("webqqd: listening on \(address.url)\n")
    await stop.wait()
    await world?.stop()
    await server.stop()
  }

  private var serverConfiguration: ServerConfiguration {
    let level = logLevel
    var configuration = ServerConfiguration(
      dataDirectory: data.directory,
      logger: Logger(label: "webqqd") { _ in ErrorLog(logLevel: level) }
    )
    configuration.host = listen.host
    configuration.port = listen.port
    configuration.captchaPolicy = captcha
    configuration.publicURL = publicURL
    configuration.link = link.policy
    return configuration
  }
}
