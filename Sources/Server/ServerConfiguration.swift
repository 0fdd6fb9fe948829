// All that a server can be told.

public import Logging

/// How a server runs.
public struct ServerConfiguration: Sendable {
  /// The folder of its files; made where it is missing.
  public var dataDirectory: String
  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port to listen on; 0 takes a free one.
  public var port = 8_420
  /// When a login must solve a captcha.
  public var captchaPolicy = CaptchaPolicy.auto
  /// Where captchas come from.
  public var captchaSource = CaptchaSource.drawn
  /// For how long a poll waits for something to happen.
  public var holdTime: Duration = .seconds(60)
  /// The base URL that clients use (`https://chat.example.org`); the request's own by default.
  public var publicURL: String?
  /// How the way to the clients is protected.
  public var link = LinkPolicy.loopback
  /// Whether requests are held to what the real service wanted (`Referer`, `User-Agent`, `hash`),
  /// for trying clients; otherwise a wrong `hash` is logged and nothing else looked at.
  public var isStrict = false
  /// How much of other people's files is taken.
  public var files = FileRules()
  /// What goes wrong on purpose, for trying clients; only where this machine alone can connect.
  public var faults = FaultPlan.none
  /// Time.
  public var clock = ServerClock.system
  /// Where log lines go; they never hold passwords, tokens or messages.
  public var logger: Logger

  /// Makes a configuration of defaults for a data directory.
  public init(dataDirectory: String, logger: Logger = Logger(label: "webqqd")) {
    self.dataDirectory = dataDirectory
    self.logger = logger
  }
}
