import CCurl
import Glibc
import Synchronization
public import Terminal
public import WebQQProtocol

/// A transport on the terminal's own loop: libcurl's sockets are in its poll(2).
///
/// Give it to `TerminalExecutor.run` as the source; before that, requests wait. A request that is
/// held by the server costs nothing until bytes come.
public actor CurlTransport: Transport, PollSource {
  private struct Waiting {
    let transfer: CurlLoop.Transfer
    let meter: ByteMeter?
    let continuation: CheckedContinuation<Result<WireResponse, TransportError>, Never>
  }

  private let executor: TerminalExecutor
  private let curl: CurlLoop
  private var waiting: [UInt64: Waiting] = [:]
  private var lastID: UInt64 = 0
  private nonisolated let cancelled = Mutex<[UInt64]>([])
  /// How many connections were opened so far.
  private(set) var connectionCount = 0

  /// Whether cookies for a whole registry, such as `com.cn`, are refused.
  ///
  /// Without the list of public suffixes libcurl refuses only what has no dot.
  public static var knowsPublicSuffixes: Bool { cc_knows_public_suffixes() }

  /// The loop that drives it.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Makes a transport without cookies.
  public init(executor: TerminalExecutor, options: TransportOptions = TransportOptions()) {
    self.executor = executor
    curl = CurlLoop(options)
  }

  /// Sends the request with the cookies that its URL may see, and keeps those of the answer.
  public func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
    guard let target = RequestTarget(request.url) else {
      // What follows may be secret, and errors get into logs.
      throw .malformedURL(String(request.url.prefix { $0 != "?" }))
    }
    if let field = request.headers.first(where: Self.isUnfit) {
      throw .malformedURL("the field \(field.name) holds a control")
    }
    if Task.isCancelled { throw .cancelled }
    let files = try OpenFiles(for: request)
    lastID += 1
    let id = lastID
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        start(request, target, files, id, continuation)
      }
    } onCancel: {
      cancelled.withLock { $0.append(id) }
      executor.wake()
    }
    return try result.get()
  }

  /// libcurl sends fields as they are: a line end in one would make two of it.
  private static func isUnfit(_ field: (name: String, value: String)) -> Bool {
    (field.name + field.value).utf8.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }
  }

  private func start(
    _ request: WireRequest,
    _ target: RequestTarget,
    _ files: OpenFiles,
    _ id: UInt64,
    _ continuation: CheckedContinuation<Result<WireResponse, TransportError>, Never>
  ) {
    if let transfer = curl.start(request, to: target, files: files, id: id) {
      waiting[id] = Waiting(
        transfer: transfer,
        meter: request.meter,
        continuation: continuation
      )
    } else {
      continuation.resume(returning: .failure(.interrupted(reason: "out of memory")))
    }
  }

  private func finish(_ id: UInt64, _ error: TransportError? = nil) {
    // Cancelled when it was done already, or done when it was cancelled already.
    guard let waiting = waiting.removeValue(forKey: id) else { return }
    connectionCount += curl.newConnections(of: waiting.transfer)
    let result = error.map { .failure($0) } ?? curl.result(of: waiting.transfer)
    curl.end(waiting.transfer)
    waiting.continuation.resume(returning: result)
  }

  /// The value of the cookie that a request to `url` would carry; `nil` when there is none.
  public func cookie(_ name: String, for url: String) -> String? {
    guard let target = RequestTarget(url) else { return nil }
    let now = Int64(time(nil))
    let sent = curl.cookies.filter { $0.name == name && $0.isSent(to: target, at: now) }
    // The longest path comes first in a request (RFC 6265 §5.4).
    return sent.max { $0.path.utf8.count < $1.path.utf8.count }?.value
  }

  /// Keeps a cookie as if a response from `url` had carried this `Set-Cookie` value.
  ///
  /// For lines of our own: an unfit one is ignored, as a response's would be.
  public func setCookie(_ line: String, from url: String) {
    guard let target = RequestTarget(url),
      let cookie = SetCookie.cookie(line, from: target, at: Int64(time(nil)))
    else { return }
    curl.keep(cookie)
  }

  /// Forgets all cookies.
  public func clearCookies() { curl.forgetCookies() }

  /// Ends the connections that no request uses.
  public func dropIdleConnections() { curl.dropIdleConnections() }

  /// libcurl's sockets and its timer; called by the loop.
  public nonisolated func prepare(_ descriptors: inout [PollDescriptor]) -> Duration? {
    let ids = cancelled.withLock { ids in
      guard !ids.isEmpty else { return ids }
      defer { ids = [] }
      return ids
    }
    return assumeIsolated { transport in
      for id in ids { transport.finish(id, .cancelled) }
      transport.curl.addDescriptors(to: &descriptors)
      return transport.curl.timeout
    }
  }

  /// Lets libcurl work and hands out what is done; called by the loop.
  public nonisolated func ready(_ descriptors: [PollDescriptor]) {
    assumeIsolated { transport in
      transport.curl.dispatch(descriptors)
      while let id = transport.curl.nextFinished() { transport.finish(id) }
      transport.tellMeters()
    }
  }

  private func tellMeters() {
    let now = Self.monotonic()
    for waiting in waiting.values {
      waiting.meter?.passed(curl.progress(of: waiting.transfer), at: now)
    }
  }

  private static func monotonic() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
