/// One HTTP request.
public struct WireRequest: Equatable, Sendable {
  /// HTTP method.
  public enum Method: String, Sendable { case get = "GET", post = "POST" }

  /// GET or POST.
  public var method: Method
  /// Absolute URL with its query.
  public var url: String
  /// Name and value, without Cookie and Host.
  public var headers: [(name: String, value: String)] {
    get { fields.map { ($0.name, $0.value) } }
    set { fields = newValue.map { Field(name: $0.name, value: $0.value) } }
  }
  /// The body of a POST.
  public var body: [UInt8]
  /// Limit for the whole exchange.
  public var timeout: Duration
  /// Limit for connecting, part of `timeout`.
  public var connectTimeout: Duration
  /// A longer body ends the exchange with `TransportError.tooLarge`.
  public var maximumBodySize: Int
  /// What a POST sends instead of `body`.
  public var upload: FileUpload?
  /// Where the answer goes instead of into memory.
  public var sink: FileSink?
  /// Told of the bytes of `upload` or `sink`.
  public var meter: ByteMeter?
  /// An exchange that has not moved a byte for so long is ended; for files, whose `timeout` is long.
  public var stallTimeout: Duration?
  /// The endpoint that it asks, where it is one: what a log calls it.
  public var address: EndpointAddress?

  private struct Field: Equatable, Sendable {
    var name: String
    var value: String
  }
  private var fields: [Field]

  /// Makes a request; 10 s to connect, 20 s in all, 4 MiB unless said otherwise.
  public init(
    method: Method = .get,
    url: String,
    headers: [(name: String, value: String)] = [],
    body: [UInt8] = [],
    timeout: Duration = .seconds(20),
    connectTimeout: Duration = .seconds(10),
    maximumBodySize: Int = 4 << 20
  ) {
    self.method = method
    self.url = url
    self.body = body
    self.timeout = timeout
    self.connectTimeout = connectTimeout
    self.maximumBodySize = maximumBodySize
    fields = headers.map { Field(name: $0.name, value: $0.value) }
  }
}
