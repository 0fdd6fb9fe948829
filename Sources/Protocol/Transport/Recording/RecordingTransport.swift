/// A transport that tells a `WireLog` what goes through it.
public actor RecordingTransport: Transport {
  private let base: any Transport
  private let executor: any SerialExecutor
  private let log: WireLog

  /// The executor that was handed in, as the rest of the client.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Wraps a transport.
  public init(_ base: any Transport, executor: any SerialExecutor, log: WireLog) {
    self.base = base
    self.executor = executor
    self.log = log
  }

  /// Sends the request as it is, and notes it with what came of it.
  public func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
    let number = log.begin(request)
    let result: Result<WireResponse, TransportError>
    do throws(TransportError) {
      result = .success(try await base.send(request))
    } catch {
      result = .failure(error)
    }
    log.end(number, result)
    return try result.get()
  }

  /// As the transport behind it.
  public func cookie(_ name: String, for url: String) async -> String? {
    let value = await base.cookie(name, for: url)
    if let value { log.learn(value, as: name) }
    return value
  }

  /// As the transport behind it.
  public func setCookie(_ line: String, from url: String) async {
    let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
    // `chkuin` is the account, which is no secret.
    if pair.count == 2, pair[0] != "chkuin" { log.learn(String(pair[1]), as: String(pair[0])) }
    await base.setCookie(line, from: url)
  }

  /// As the transport behind it.
  public func clearCookies() async { await base.clearCookies() }

  /// As the transport behind it.
  public func dropIdleConnections() async { await base.dropIdleConnections() }
}
