import Chat

extension Session {
  /// So often the rest of a file is asked for after a break.
  private static let resumeLimit = 5

  /// Takes a file that somebody offers who is there.
  func fetch(_ offer: UInt64, from contact: ContactID, into part: PartFile, _ id: Transfer.ID) async
  {
    let result = await fetched(offer, from: contact, into: part, id)
    finish(result, part, id)
    if case .failure = result { part.remove() }
  }

  private func fetched(
    _ offer: UInt64,
    from contact: ContactID,
    into part: PartFile,
    _ id: Transfer.ID
  ) async -> Result<Void, ProtocolError> {
    guard let open, let uin = translation.aliases.uin(of: contact),
      let transfer = transfers.transfer(id)
    else { return .failure(.transport(.cancelled)) }
    let asked = GetFile2.Request(
      offer: offer,
      name: transfer.name,
      from: uin,
      session: open.fields,
      t: time.milliseconds
    )
    switch await exchangeFile(open.hosts.request(GetFile2.self, asked)) {
    case .failure(let error): return .failure(.transport(error))
    case .success(let answer):
      guard (300..<400).contains(answer.status), let url = answer.header("Location"),
        var request = open.hosts.fetch(redirect: url, into: part)
      else { return .failure(Self.trouble(in: answer) ?? Self.noRedirect) }
      request.meter = meter(id)
      switch await exchangeFile(request) {
      case .failure(let error): return .failure(.transport(error))
      case .success(let response):
        return Self.trouble(in: response).map { .failure($0) } ?? .success(())
      }
    }
  }

  private static let noRedirect = ProtocolError.malformed(
    endpoint: GetFile2.address.path,
    field: "Location"
  )

  /// Fetches a file that was left for me, and its rest again when the link breaks.
  func fetch(_ file: TransferBook.LeftFile, into part: PartFile, _ id: Transfer.ID) async {
    var result = await fetchOnce(file, into: part, id)
    var breaks = 0
    while case .failure(.transport(let error)) = result, error.mayBeContinued,
      breaks < Self.resumeLimit, !Task.isCancelled
    {
      breaks += 1
      // An early end of the sleep is a cancellation, which the transport sees.
      try? await time.sleep(BackOff.delay(attempt: breaks))
      result = await fetchOnce(file, into: part, id)
    }
    finish(result, part, id)
  }

  private func fetchOnce(
    _ file: TransferBook.LeftFile,
    into part: PartFile,
    _ id: Transfer.ID
  ) async -> Result<Void, ProtocolError> {
    guard let open, let transfer = transfers.transfer(id), !Task.isCancelled else {
      return .failure(.transport(.cancelled))
    }
    let begun = part.size
    if let size = transfer.size, size > 0, begun == size { return .success(()) }
    let road = OfflineFile(name: transfer.name, rkey: file.rkey, offset: begun)
    guard var request = open.hosts.fetch(road, from: file.host, port: file.port, into: part) else {
      return .failure(.malformed(endpoint: "push_offfile", field: "ip"))
    }
    request.meter = meter(id)
    switch await exchangeFile(request) {
    case .failure(let error): return .failure(.transport(error))
    case .success(let response):
      if let error = Self.trouble(in: response) { return .failure(error) }
      // A server may end an answer early and call it whole.
      guard transfer.size.map({ $0 == part.size }) ?? true else {
        return .failure(.transport(.interrupted(reason: "the file is not whole")))
      }
      return .success(())
    }
  }

  private func finish(_ result: Result<Void, ProtocolError>, _ part: PartFile, _ id: Transfer.ID) {
    switch result {
    case .success:
      do throws(TransportError) {
        try part.publish()
        transfers.setSize(part.publishedSize, of: id)
        transfers.setPart(nil, of: id)
        change(id, to: .done(path: part.target))
      } catch {
        fail(id, .transport(error))
      }
    case .failure(.transport(.cancelled)):
      part.remove()
      transfers.setPart(nil, of: id)
      change(id, to: .cancelled)
    case .failure(.status(404)), .failure(.status(410)):
      part.remove()
      transfers.setPart(nil, of: id)
      change(id, to: .expired)
    case .failure(let error): fail(id, error)
    }
  }
}

extension TransportError {
  /// Whether asking for the rest makes sense.
  fileprivate var mayBeContinued: Bool {
    switch self {
    case .hostNotFound, .cannotConnect, .timedOut, .interrupted: true
    case .certificate, .tooLarge, .malformedURL, .file, .cancelled: false
    }
  }
}
