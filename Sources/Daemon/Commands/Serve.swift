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
        webqqd serve --demo --fault poll:116@3 --fault contacts:502@10%,seed=42

      Faults on demand, for trying clients, are WHERE:WHAT or WHERE:WHAT@WHEN.

      WHERE:
        page check picture login visit login2 poll send friends
        contacts   every call below /api/
        channel    every call below /channel/
        nicks      answers that hold nicks
        all        everything
      WHAT:
        103        this retcode in place of the answer; also a code of login
        121=5      the same, with 5 seconds to wait
        502        this HTTP status in place of the answer, 400 to 599
        empty      an answer without a body
        truncated  the first half of a body
        cut=40     the connection breaks after 40 bytes of the body
        slow=100   100 bytes of the body a second
        116        poll: a new ptwebqq, which alone is valid from then on
        repeat     poll: a batch comes once more with the next poll
        oldest-first   poll: not the newest first, as is usual
        kick       poll: the session ends as by another login
        captcha    check: a captcha is asked for
        expired    login: the captcha was solved too late
        control    nicks: raw control characters
      WHEN:
        3          at the third such request
        2-5, 3+    at several; without WHEN at all
        10%        by chance; seed=42 among the faults repeats it

      Each fault is logged as it happens.
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

  @OptionGroup var files: FileOptions
  @OptionGroup var trial: TrialOptions

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
    configuration.files = files.rules
    configuration.isStrict = trial.strict
    configuration.faults = trial.faults
    return configuration
  }
}
