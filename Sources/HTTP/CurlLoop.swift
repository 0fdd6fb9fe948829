import CCurl
import Glibc
import Terminal
import WebQQProtocol

/// libcurl's transfers, sockets and cookies; used on one thread.
final class CurlLoop {
  /// A running request.
  struct Transfer {
    fileprivate let handle: OpaquePointer
    let target: RequestTarget
    let limit: Int

    /// What came of the body first, for a log.
    var bodyHead: [UInt8] {
      var length = 0
      let body = cc_transfer_body(handle, &length)
      return Array(UnsafeBufferPointer(start: body, count: min(length, CurlLoop.headSize)))
    }
  }

  /// How much of a body that is refused is kept.
  private static let headSize = 512

  private let loop: OpaquePointer

  init(_ options: TransportOptions) {
    let loop = withCStrings(
      [options.userAgent, options.caFile, options.proxy].map { $0 ?? "" } + options.resolve
        + options.connectTo
    ) { texts in
      let connectTo = 3 + options.resolve.count
      var raw = cc_options(
        user_agent: options.userAgent == nil ? nil : texts[0],
        ca_file: options.caFile == nil ? nil : texts[1],
        proxy: options.proxy == nil ? nil : texts[2],
        resolve: texts.baseAddress.map { $0 + 3 },
        resolve_count: options.resolve.count,
        connect_to: texts.baseAddress.map { $0 + connectTo },
        connect_to_count: options.connectTo.count
      )
      return cc_loop_new(&raw)
    }
    guard let loop else { preconditionFailure("no memory left for libcurl") }
    self.loop = loop
  }

  deinit { cc_loop_free(loop) }

  /// Starts a request whose URL has been looked at; `nil` when memory is short.
  ///
  /// Takes over the descriptors of `files`.
  func start(
    _ request: WireRequest,
    to target: RequestTarget,
    files: OpenFiles,
    id: UInt64
  ) -> Transfer? {
    let headers = request.headers.map {
      $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)"
    }
    let handle = withCStrings([request.method.rawValue, request.url] + headers) { texts in
      withBytes(request.upload?.prefix ?? request.body, request.upload?.tail ?? []) { body, tail in
        var raw = cc_request(
          method: texts[0],
          url: texts[1],
          headers: headers.isEmpty ? nil : texts.baseAddress.map { $0 + 2 },
          header_count: headers.count,
          body: body.baseAddress,
          body_length: body.count,
          maximum_body: max(0, request.maximumBodySize),
          upload: files.upload,
          upload_length: request.upload?.size ?? 0,
          tail: tail.baseAddress,
          tail_length: tail.count,
          sink: files.sink,
          sink_offset: request.sink?.offset ?? 0,
          stall: request.stallTimeout.map { max(1, $0.components.seconds) } ?? 0,
          timeout: milliseconds(request.timeout),
          connect_timeout: milliseconds(min(request.connectTimeout, request.timeout)),
          id: id
        )
        return cc_transfer_start(loop, &raw)
      }
    }
    return handle.map { Transfer(handle: $0, target: target, limit: request.maximumBodySize) }
  }

  /// Ends a request, running or not, and frees it.
  func end(_ transfer: Transfer) { cc_transfer_free(transfer.handle) }

  /// The number of the next request that has come to its end, until there is none.
  func nextFinished() -> UInt64? { cc_next_done(loop).map { cc_transfer_id($0) } }

  /// What came of it.
  func result(of transfer: Transfer) -> Result<WireResponse, TransportError> {
    let handle = transfer.handle
    if let error = TransportError(handle, transfer) { return .failure(error) }
    var length = 0
    let body = cc_transfer_body(handle, &length)
    return .success(
      WireResponse(
        status: Int(cc_transfer_status(handle)),
        headers: ResponseHead.fields(String(cString: cc_transfer_headers(handle))),
        body: Array(UnsafeBufferPointer(start: body, count: length))
      )
    )
  }

  /// How much of its file has passed.
  func progress(of transfer: Transfer) -> UInt64 { cc_transfer_progress(transfer.handle) }

  /// How many connections it had to open.
  func newConnections(of transfer: Transfer) -> Int {
    Int(cc_transfer_new_connections(transfer.handle))
  }

  /// Adds the sockets to wait for.
  func addDescriptors(to descriptors: inout [PollDescriptor]) {
    var count = 0
    guard let sockets = cc_sockets(loop, &count) else { return }
    // The events are counted alike on both sides.
    for socket in UnsafeBufferPointer(start: sockets, count: count) {
      descriptors.append(PollDescriptor(socket.descriptor, .init(rawValue: socket.events)))
    }
  }

  /// When libcurl wants to be called at the latest.
  var timeout: Duration? {
    let timeout = cc_timeout(loop)
    return timeout < 0 ? nil : .milliseconds(timeout)
  }

  /// Lets libcurl work on what is ready, or overdue.
  func dispatch(_ descriptors: [PollDescriptor]) {
    let sockets = descriptors.map {
      cc_socket(descriptor: $0.number, events: $0.happened.rawValue)
    }
    sockets.withUnsafeBufferPointer { cc_dispatch(loop, $0.baseAddress, $0.count) }
  }

  /// Ends what no request uses, so that libcurl finds it dead and opens another.
  func dropIdleConnections() { cc_drop_idle_connections(loop) }

  /// Every cookie there is.
  var cookies: [StoredCookie] {
    guard let text = cc_cookies(loop) else { return [] }
    defer { free(text) }
    return String(cString: text).split(separator: "\n").compactMap { StoredCookie(line: $0) }
  }

  func keep(_ cookie: StoredCookie) { _ = cc_cookie_set(loop, cookie.line) }

  func forgetCookies() { _ = cc_cookie_set(loop, "ALL") }
}

/// At least one, for libcurl takes 0 as no limit.
private func milliseconds(_ duration: Duration) -> Int64 {
  let (seconds, attoseconds) = duration.components
  let most = Int64(Int32.max)
  guard seconds < most / 1000 else { return most }
  return max(1, seconds * 1000 + attoseconds / 1_000_000_000_000_000)
}

/// Lends texts to C for the time of a call.
private func withCStrings<Result>(
  _ texts: [String],
  _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return copies.map { UnsafePointer($0) }.withUnsafeBufferPointer(body)
}

/// Lends bytes to C for the time of a call.
private func withBytes<Result>(
  _ first: [UInt8],
  _ second: [UInt8],
  _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  first.withUnsafeBufferPointer { first in
    second.withUnsafeBufferPointer { body(first, $0) }
  }
}
