import WebQQProtocol

extension ItemTranslation {
  /// A word about a file from hand to hand.
  func fileItem(_ signal: FileSignal, _ number: Int64) -> PollItem {
    let from = book.uin(signal.peer)
    let mode: FileMessageItem.Mode
    switch signal.word {
    case .offered(let name): mode = .offered(name: name)
    case .accepted: mode = .accepted
    case .refused(let type): mode = .refused(FileMessageItem.Reason(number: type))
    case .failed(let name, let operation):
      let file = FileServerTransferItem.File(name: name, status: FileServerTransferItem.failed)
      return .fileProgress(
        FileServerTransferItem(
          peer: Uin(from),
          own: book.owner,
          offer: signal.offer % OnlineFile.counterLimit,
          now: 0,
          operation: operation,
          files: [file],
          messageID2: UInt64(Letter.receipt(number))
        )
      )
    }
    let head = head(number, from: from, type: 9, Self.replyIP)
    return .fileMessage(FileMessageItem(head: head, mode: mode, offer: signal.offer, time: now))
  }

  /// A word about an offline file.
  func fileItem(_ notice: FileNotice, _ number: Int64, sentAt: Int64) -> PollItem {
    let head = head(number, from: book.uin(notice.peer), type: 9, Self.replyIP)
    switch notice.word {
    case .left(let rkey, let expiresAt):
      let parts = fileHost.split(separator: ":")
      return .offlineFile(
        PushOffFileItem(
          head: head,
          rkey: rkey,
          host: parts.first.map(String.init) ?? "",
          port: parts.count > 1 ? Int(parts[1]) ?? 80 : 80,
          size: notice.size,
          name: notice.name,
          expiresAt: expiresAt,
          time: sentAt
        )
      )
    case .taken: return answer(NotifyOffFileItem.taken, notice, head)
    case .refused: return answer(NotifyOffFileItem.refused, notice, head)
    }
  }

  private func answer(_ action: Int, _ notice: FileNotice, _ head: PollHead) -> PollItem {
    .offlineFileNotice(
      NotifyOffFileItem(head: head, action: action, name: notice.name, size: notice.size)
    )
  }
}
