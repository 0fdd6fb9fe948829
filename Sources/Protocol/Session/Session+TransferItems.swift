import Chat

extension Session {
  /// What a poll says about files.
  func receiveTransfer(_ item: PollItem) {
    if case .fileMessage(let item) = item { receive(item) }
    if case .offlineFile(let item) = item { receive(item) }
    if case .offlineFileNotice(let item) = item { receive(item) }
    if case .fileProgress(let item) = item { receive(item) }
  }

  private func receive(_ item: FileMessageItem) {
    guard item.type != FileMessageItem.ignored else { return }
    let contact = translation.aliases.contact(item.peer)
    switch item.mode {
    case .offered(let name):
      guard transfers.offered(by: contact, offer: item.offer) == nil else { return }
      let transfer = transfers.add(.offered(by: contact, offer: item.offer)) { id in
        Transfer(
          id: id,
          conversation: .contact(contact),
          direction: .incoming,
          kind: .online,
          name: name
        )
      }
      emit(.transferChanged(transfer))
    case .accepted:
      guard let id = transfers.offering(to: contact, number: item.senderNumber) else { return }
      change(id, to: .running(transfers.isUploaded(id) ? transfers.transfer(id)?.size ?? 0 : 0))
      if transfers.isUploaded(id) { change(id, to: .done(path: nil)) }
    case .refused(let reason): refused(item, by: contact, reason)
    }
  }

  /// Of my offer or of the other's: the number tells.
  private func refused(
    _ item: FileMessageItem,
    by contact: ContactID,
    _ reason: FileMessageItem.Reason
  ) {
    let id =
      transfers.offered(by: contact, offer: item.offer)
      ?? transfers.offering(to: contact, number: item.senderNumber)
      ?? transfers.offered(by: contact, number: item.senderNumber)
    guard let id, let direction = transfers.transfer(id)?.direction else { return }
    switch (reason, direction) {
    case (.refused, .outgoing), (.other, .outgoing): change(id, to: .refused)
    // Whoever offers takes it back.
    case (.cancelled, _), (.refused, .incoming), (.other, .incoming): change(id, to: .cancelled)
    case (.timedOut, _): change(id, to: .expired)
    }
    carrying[id]?.cancel()
  }

  private func receive(_ item: PushOffFileItem) {
    guard !transfers.knows(rkey: item.rkey) else { return }
    let contact = translation.aliases.contact(item.sender)
    let file = TransferBook.LeftFile(
      rkey: item.rkey,
      host: item.host,
      port: item.port,
      expiresAt: item.expiresAt
    )
    let isOver = item.expiresAt > 0 && item.expiresAt <= time.now().seconds
    let transfer = transfers.add(.left(by: contact, file)) { id in
      Transfer(
        id: id,
        conversation: .contact(contact),
        direction: .incoming,
        kind: .offline,
        name: item.name,
        size: item.size,
        progress: isOver ? .expired : .offered
      )
    }
    emit(.transferChanged(transfer))
  }

  /// A friend took or refused what I left; the transfer itself was done when it was left, perhaps
  /// in another run.
  private func receive(_ item: NotifyOffFileItem) {
    guard let isTaken = item.isTaken else { return }
    let contact = translation.aliases.contact(item.peer)
    guard translation.isNew(item.head, in: .contact(contact)) else { return }
    emit(.leftFileAnswered(by: contact, name: item.name, isTaken: isTaken))
    guard !isTaken,
      var transfer = transfers.left(for: contact, name: item.name, size: item.size)
    else { return }
    transfer.progress = .refused
    emit(.transferChanged(transfer))
  }

  /// Only trouble is news: the bytes are counted on this side.
  private func receive(_ item: FileServerTransferItem) {
    guard let status = item.files.first?.status, status >= FileServerTransferItem.failed,
      let contact = translation.aliases.knownContact(item.peer)
    else { return }
    let id =
      item.operation == FileServerTransferItem.sending
      ? transfers.offering(to: contact, number: item.offer)
      : transfers.offered(by: contact, number: item.offer)
    guard let id, var transfer = transfers.transfer(id) else { return }
    carrying[id]?.cancel()
    // Also of one that counted as done: the other side does not have it.
    transfer.progress =
      switch status {
      case FileServerTransferItem.timedOut: .expired
      case FileServerTransferItem.refused:
        transfer.direction == .outgoing ? .refused : .cancelled
      default: .failed(.brokenOff)
      }
    transfers.replace(transfer)
    emit(.transferChanged(transfer))
  }
}
