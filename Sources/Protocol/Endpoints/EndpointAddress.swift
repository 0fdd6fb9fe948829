/// Where an endpoint is, and how much of it a client waits for.
public struct EndpointAddress: Equatable, Sendable {
  /// GET or POST; servers may accept both.
  public var method: WireRequest.Method
  /// Which of the historic hosts served it.
  public var host: HostRole
  /// Below the base URL or the host.
  public var path: String
  /// For the whole exchange.
  public var timeout: Duration
  /// In bytes; a longer answer is refused.
  public var maximumBodySize: Int

  /// How long a step of the login may take: a person sits before the form and waits.
  public static let signInTimeout = Duration.seconds(10)
  /// Most bytes of a JSON answer.
  public static let maximumJSONSize = 4 << 20
  /// Most bytes of a callback.
  public static let maximumCallbackSize = 64 << 10
  /// Most bytes of a captcha picture or a page.
  public static let maximumPictureSize = 1 << 20

  /// Makes an address; the limits of a JSON call by default.
  public init(
    _ method: WireRequest.Method,
    _ host: HostRole,
    _ path: String,
    timeout: Duration = .seconds(20),
    maximumBodySize: Int = maximumJSONSize
  ) {
    self.method = method
    self.host = host
    self.path = path
    self.timeout = timeout
    self.maximumBodySize = maximumBodySize
  }
}
