import Chat

extension Session {
  /// Does what is asked about files and pictures; how it goes on is told by events.
  func perform(_ request: TransferRequest) async throws(ServiceFailure) {
    switch request {
    case .sendFile(let contact, let path, let kind):
      try sendFile(path, to: contact, kind: kind)
    case .sendPicture(let message, let path): try sendPicture(path, in: message)
    case .accept(let id, let path): try accept(id, into: path)
    case .refuse(let id): try await refuse(id)
    case .cancel(let id): try await cancel(id)
    case .loadPicture(let id): loadPicture(id)
    }
  }

  private func sendFile(
    _ path: String,
    to contact: ContactID,
    kind: Transfer.Kind
  ) throws(ServiceFailure) {
    guard isLive else { throw .notSignedIn }
    let file = try localFile(path)
    let conversation = ConversationID.contact(contact)
    switch kind {
    case .online:
      let number = transfers.nextNumber()
      let transfer = transfers.add(.offering(to: contact, number: number)) { id in
        Transfer(
          id: id,
          conversation: conversation,
          direction: .outgoing,
          kind: .online,
          name: file.name,
          size: file.size
        )
      }
      emit(.transferChanged(transfer))
      carry(transfer.id) { await $0.offer(file, to: contact, number: number, transfer.id) }
    case .offline, .picture:
      let transfer = transfers.add(.leaving) { id in
        Transfer(
          id: id,
          conversation: conversation,
          direction: .outgoing,
          kind: .offline,
          name: file.name,
          size: file.size,
          progress: .running(0)
        )
      }
      emit(.transferChanged(transfer))
      carry(transfer.id) { await $0.leave(file, for: contact, transfer.id) }
    }
  }

  private func accept(_ id: Transfer.ID, into path: String) throws(ServiceFailure) {
    guard isLive else { throw .notSignedIn }
    guard carrying[id] == nil else { return }
    switch transfers.source(of: id) {
    case .offered(let contact, let offer):
      let part = try partFile(path)
      change(id, to: .running(0))
      carry(id) { await $0.fetch(offer, from: contact, into: part, id) }
    case .left(_, let file):
      let part: PartFile
      if let old = file.part, old.target == path {
        part = old
      } else {
        file.part?.remove()
        part = try partFile(path)
      }
      transfers.setPart(part, of: id)
      change(id, to: .running(part.size))
      carry(id) { await $0.fetch(file, into: part, id) }
    case .leaving, .picture, .offering, nil: throw .malformed(endpoint: "accept")
    }
  }

  private func refuse(_ id: Transfer.ID) async throws(ServiceFailure) {
    guard isLive, let open else { throw .notSignedIn }
    guard let transfer = transfers.transfer(id), transfer.isOpen else { return }
    switch transfers.source(of: id) {
    case .offered(let contact, let offer): try await takeBack(offer, contact)
    case .left(let contact, _):
      guard let uin = translation.aliases.uin(of: contact) else { throw .notSignedIn }
      let request = NotifyOffFile2.Request(
        to: uin,
        name: transfer.name,
        size: transfer.size ?? 0,
        session: open.fields,
        t: time.milliseconds
      )
      _ = try await demand(NotifyOffFile2.self, request)
    case .leaving, .picture, .offering, nil: throw .malformed(endpoint: "refuse")
    }
    change(id, to: .refused)
  }

  /// Ends a transfer on this side; the other side is told where the wire has a word for it.
  private func cancel(_ id: Transfer.ID) async throws(ServiceFailure) {
    guard let transfer = transfers.transfer(id) else { return }
    let isWaiting = transfer.progress == .offered && transfer.direction == .incoming
    guard transfer.isOpen, !isWaiting else {
      if isWaiting { try await refuse(id) }
      if case .left(_, let file) = transfers.source(of: id) {
        file.part?.remove()
        transfers.setPart(nil, of: id)
      }
      return
    }
    // Said before the task ends, so that its end is not taken for a failure.
    change(id, to: .cancelled)
    carrying[id]?.cancel()
    switch transfers.source(of: id) {
    case .offering(let contact, let number): try await takeBack(number, contact)
    case .offered(let contact, let offer): try await takeBack(offer, contact)
    case .leaving, .picture, .left, nil: break
    }
  }

  private func takeBack(_ offer: UInt64, _ contact: ContactID) async throws(ServiceFailure) {
    guard isLive, let open, let uin = translation.aliases.uin(of: contact) else { return }
    _ = try await demand(
      RefuseFile2.self,
      .init(to: uin, offer: offer, session: open.fields, t: time.milliseconds)
    )
  }

  func localFile(_ path: String) throws(ServiceFailure) -> LocalFile {
    do throws(TransportError) {
      return try LocalFile(path: path)
    } catch {
      throw .file(reason: error.shortReason)
    }
  }

  private func partFile(_ path: String) throws(ServiceFailure) -> PartFile {
    do throws(TransportError) {
      return try PartFile(for: path)
    } catch {
      throw .file(reason: error.shortReason)
    }
  }
}
