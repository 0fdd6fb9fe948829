import Chat

extension State {
  /// Takes in how far a file has come: one line in its conversation, changed in place.
  mutating func receive(_ transfer: Transfer) -> [Effect] {
    let isNew = transfers[transfer.id] == nil
    transfers[transfer.id] = transfer
    let id = transfer.conversation
    guard isNew else {
      if let entry = transferEntries[transfer.id] {
        change(id) { conversation in
          _ = conversation.scrollback.setPhrase(transfer.phrase, of: entry)
        }
      }
      return []
    }
    // A picture stands in its message already.
    if transfer.kind == .picture { return showEcho(of: transfer) }
    let isIgnored = transfer.direction == .incoming && isIgnored(id)
    if !isIgnored { activate(id) }
    let entry = addNote(transfer.phrase, in: id)
    transferEntries[transfer.id] = entry
    guard transfer.direction == .incoming, !isIgnored else { return [] }
    _ = countUnread(entry, in: id, isHighlight: false)
    return call(for: id, transfer.phrase)
  }
}

extension State {
  /// My own picture is shown in its message as the other side sees it.
  private mutating func showEcho(of transfer: Transfer) -> [Effect] {
    guard let message = transfer.message, let picture = transfer.picture else { return [] }
    let isShown = change(transfer.conversation) { conversation in
      conversation.scrollback.setPicture(picture, of: message)
    }
    guard isShown, pictures.begin(.message(picture)) else { return [] }
    return [.request(.transfers(.loadPicture(picture)))]
  }
}

extension Transfer {
  /// The transfer in a line: what it is, how far it is, and what can be done.
  var phrase: Phrase {
    let what = size.map { "\(name) \(FileSize.short($0))" } ?? name
    let (chinese, english) = state
    return Phrase(
      "[文件 \(id.rawValue)] \(what)：\(chinese)",
      "[file \(id.rawValue)] \(what): \(english)"
    )
  }

  private var state: (chinese: String, english: String) {
    let number = id.rawValue
    switch (progress, direction) {
    case (.offered, .incoming):
      return (
        "/get \(number) 接收，/no \(number) 拒绝", "/get \(number) takes it, /no \(number) refuses"
      )
    case (.offered, .outgoing):
      return ("等对方接收，/cancel \(number) 取消", "waits for the other side, /cancel \(number)")
    case (.running(let done), _): return running(done)
    case (.done(let path?), .incoming): return ("已存到 \(path)", "saved as \(path)")
    case (.done, .incoming): return ("已收到", "received")
    case (.done, .outgoing): return ("已送到", "sent")
    case (.refused, .incoming): return ("已拒绝", "refused")
    case (.refused, .outgoing): return ("对方不要", "the other side refused")
    case (.cancelled, _): return ("已取消", "cancelled")
    case (.expired, _): return ("过期了", "too late")
    case (.failed(let failure), _):
      let why = failure.phrase
      return ("没有传成：\(why.chinese)", "failed: \(why.english)")
    }
  }

  private func running(_ done: UInt64) -> (String, String) {
    guard let size, size > 0 else {
      let bytes = FileSize.short(done)
      return ("已传 \(bytes)", "\(bytes) so far")
    }
    let percent = min(100, done * 100 / size)
    return ("\(percent)%，/cancel \(id.rawValue) 取消", "\(percent)%, /cancel \(id.rawValue)")
  }
}
