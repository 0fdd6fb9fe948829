import Chat

extension Session {
  /// Starts what moves a file.
  func carry(_ id: Transfer.ID, _ body: @escaping @Sendable (Session) async -> Void) {
    carrying[id] = task { session in
      await body(session)
      await session.carried(id)
    }
  }

  private func carried(_ id: Transfer.ID) { carrying[id] = nil }

  /// A step of a transfer, told when it is news.
  func change(_ id: Transfer.ID, to progress: Transfer.Progress) {
    if let transfer = transfers.change(id, to: progress) { emit(.transferChanged(transfer)) }
  }

  /// What the bytes of a transfer are told by.
  func meter(_ id: Transfer.ID, from offset: UInt64 = 0) -> ByteMeter {
    ByteMeter { [weak self] bytes in
      // Called on our own executor, in the middle of the transport's work: told right after it.
      guard let self else { return }
      Task(executorPreference: self.executor) { await self.moved(id, bytes) }
    }
  }

  private func moved(_ id: Transfer.ID, _ bytes: UInt64) {
    guard case .running(let before) = transfers.transfer(id)?.progress, before != bytes else {
      return
    }
    change(id, to: .running(bytes))
  }

  /// Sends a request that carries a file; no limit of the session's own applies.
  func exchangeFile(_ request: WireRequest) async -> Result<WireResponse, TransportError> {
    do throws(TransportError) {
      let response = try await transport.send(request)
      log.write(.debug, "file: HTTP \(response.status), \(response.body.count) bytes")
      return .success(response)
    } catch {
      log.write(.info, "file: \(error.shortReason)")
      return .failure(error)
    }
  }

  /// Ends a transfer that failed.
  func fail(_ id: Transfer.ID, _ error: ProtocolError) {
    if case .transport(.cancelled) = error {
      change(id, to: .cancelled)
    } else {
      change(id, to: .failed(ServiceFailure(error)))
    }
  }

  /// Ends every transfer, as the session ends; offers of before cannot be answered any more.
  func dropTransfers() {
    for task in carrying.values { task.cancel() }
    carrying = [:]
    for transfer in transfers.open {
      if case .left(_, let file) = transfers.source(of: transfer.id) { file.part?.remove() }
      change(transfer.id, to: transfer.progress == .offered ? .expired : .cancelled)
    }
    pictureSignature = nil
  }

  /// A text that does not occur in a file.
  var boundary: String {
    "----------webqq" + String(time.random(), radix: 16) + String(time.random(), radix: 16)
  }
}
