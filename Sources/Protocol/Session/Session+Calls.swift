import Chat

extension Session {
  /// Waits for something outside, and does not come back when the session is another by then.
  func wait<Value: Sendable>(
    _ body: () async -> Value
  ) async throws(Superseded) -> Value {
    let begun = generation
    guard !Task.isCancelled else { throw Superseded() }
    let value = await body()
    guard begun == generation, !Task.isCancelled else { throw Superseded() }
    return value
  }

  func sleep(_ duration: Duration) async throws(Superseded) {
    guard duration > .zero else { return }
    // An early end of the sleep is a cancellation, which `wait` sees.
    try await wait { try? await time.sleep(duration) }
  }

  /// Calls an endpoint and reads its answer.
  func call<E: Endpoint>(
    _ endpoint: E.Type,
    _ request: E.Request
  ) async throws(Superseded) -> Result<E.Reply, ProtocolError> where E.Reply: Sendable {
    guard let hosts = open?.hosts else { throw Superseded() }
    return try await call(endpoint, hosts.request(endpoint, request))
  }

  /// Sends a request that was made already and reads its answer.
  func call<E: Endpoint>(
    _ endpoint: E.Type,
    _ request: WireRequest
  ) async throws(Superseded) -> Result<E.Reply, ProtocolError> {
    let path = E.address.path
    let begun = time.monotonic()
    let result = try await wait { await exchange(request) }
    switch result {
    case .failure(let error):
      log.write(.info, "\(path): \(error.shortReason)\(head(of: error, endpoint))")
      return .failure(.transport(error))
    case .success(let response):
      let taken = time.monotonic() - begun
      log.write(.debug, "\(path): HTTP \(response.status), \(response.body.count) bytes, \(taken)")
      if path != Poll2.address.path { emit(.latencyMeasured(taken)) }
      emit(.heard(at: time.now()))
      return read(endpoint, response)
    }
  }

  private func exchange(_ request: WireRequest) async -> Result<WireResponse, TransportError> {
    do throws(TransportError) {
      return .success(try await transport.send(request))
    } catch {
      return .failure(error)
    }
  }

  /// How an answer began that was refused for its size.
  private func head<E: Endpoint>(of error: TransportError, _ endpoint: E.Type) -> String {
    guard case .tooLarge(_, let head) = error, !head.isEmpty else { return "" }
    return ": " + self.head(head, endpoint)
  }

  /// How an answer began; those of check and login hold verify codes, a page in their place does
  /// not.
  private func head<E: Endpoint>(_ body: [UInt8], _ endpoint: E.Type) -> String {
    let isPage = body.first { $0 > 0x20 } == UInt8(ascii: "<")
    return RawHead.text(body, isSecret: E.address.host == .login && !isPage)
  }

  private func read<E: Endpoint>(
    _ endpoint: E.Type,
    _ response: WireResponse
  ) -> Result<E.Reply, ProtocolError> {
    let path = E.address.path
    guard (200..<300).contains(response.status) || isRedirect(endpoint, response) else {
      log.write(.info, "\(path): HTTP \(response.status): \(head(response.body, endpoint))")
      return .failure(.status(response.status))
    }
    do throws(ProtocolError) {
      return .success(try E.decode(response.body))
    } catch {
      let isEmpty = response.body.allSatisfy { $0 <= 0x20 }
      let head = head(response.body, endpoint)
      log.write(.warning, "\(path): malformed answer (\(error.shortReason)): \(head)")
      return .failure(isEmpty ? .malformed(endpoint: path, field: "body") : error)
    }
  }

  /// Only check_sig answers by a redirect, and only its cookies count.
  private func isRedirect<E: Endpoint>(_ endpoint: E.Type, _ response: WireResponse) -> Bool {
    E.address == CheckSig.address && (300..<400).contains(response.status)
  }
}
