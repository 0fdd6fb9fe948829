/// One HTTP response, whole.
public struct WireResponse: Sendable {
  /// HTTP status.
  public var status: Int
  /// As received, repeated fields one by one.
  public var headers: [(name: String, value: String)]
  /// Decoded (gzip undone), within the request's limit.
  public var body: [UInt8]

  /// Makes a response.
  public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first field of a name, without regard to case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
