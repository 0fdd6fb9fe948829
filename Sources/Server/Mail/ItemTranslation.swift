// Real numbers become the temporary ones of a session.

import WebQQProtocol

/// Writes mail as the poll items of one session.
struct ItemTranslation {
  /// The internal addresses that the real service named; clients ignore them.
  static let replyIP: UInt64 = 176_498_455
  private static let notifyIP: UInt64 = 4_294_967_295
  /// What `client_type` calls this protocol's clients.
  static let clientType = 41
  private static let kickReason = "您的帐号在另一地点登录，您已被迫下线。"

  let book: AliasBook
  /// Where files are, as the client calls this server: `host:port`.
  var fileHost = ""
  /// Seconds since 1970, for what is told as it happens.
  var now: Int64 = 0

  func pollItem(_ item: MailItem) -> PollItem {
    switch item {
    case .letter(let letter): pollItem(letter)
    case .signal(let signal, let number): pollItem(signal, number)
    }
  }

  private func pollItem(_ letter: Letter) -> PollItem {
    switch letter.body {
    case .message(let message): pollItem(message, letter)
    case .notice(let notice): pollItem(notice, letter)
    }
  }

  private func pollItem(_ notice: Notice, _ letter: Letter) -> PollItem {
    switch notice {
    case .friendship(let notice): systemMessage(notice, letter)
    case .buddyList(let notice): buddyListChange(notice, letter)
    case .file(let notice): fileItem(notice, letter.number, sentAt: letter.sentAt)
    case .group(let notice): sysGMsg(notice, letter)
    case .groupCard(let notice): groupWebMessage(notice, letter)
    case .unreadable:
      .unsupported(kind: "unreadable", raw: ["msg_id2": .integer(Int64(letter.receipt))])
    }
  }

  private func pollItem(_ message: MailedMessage, _ letter: Letter) -> PollItem {
    // The store holds what the server wrote itself; anything else would be an empty message.
    let content = (try? JSONValue(parsing: message.content)).flatMap { Content($0) } ?? Content([])
    switch message.target {
    case .buddy:
      let head = head(letter, from: book.uin(message.sender), type: 9)
      return .message(MessageItem(head: head, time: letter.sentAt, content: content))
    case .group(let group): return groupMessage(message, letter, group, content)
    case .discussion(let number): return discussionMessage(message, letter, number, content)
    case .groupStranger(_, let group):
      return stranger(message, letter, .group(Gid(book.gid(group))), content)
    case .discussionStranger(_, let discussion):
      return stranger(message, letter, .discussion(Did(discussion)), content)
    }
  }

  private func groupMessage(
    _ message: MailedMessage,
    _ letter: Letter,
    _ group: UInt64,
    _ content: Content
  ) -> PollItem {
    .groupMessage(
      GroupMessageItem(
        head: head(letter, from: book.gid(group), type: 43),
        code: GroupCode(book.code(group)),
        sender: Uin(book.uin(message.sender)),
        seq: message.sequence,
        time: letter.sentAt,
        number: group,
        content: content
      )
    )
  }

  private func discussionMessage(
    _ message: MailedMessage,
    _ letter: Letter,
    _ number: UInt64,
    _ content: Content
  ) -> PollItem {
    .discussionMessage(
      DiscussionMessageItem(
        head: head(letter, from: PollHead.system, type: 42),
        did: Did(number),
        sender: Uin(book.uin(message.sender)),
        seq: message.sequence,
        time: letter.sentAt,
        infoSeq: Int(message.version),
        content: content
      )
    )
  }

  private func pollItem(_ signal: Signal, _ number: Int64) -> PollItem {
    switch signal {
    case .presence(let account, let presence):
      return .presence(
        BuddiesStatusChangeItem(
          uin: Uin(book.uin(account)),
          presence: presence,
          clientType: Self.clientType,
          messageID2: UInt64(Letter.receipt(number))
        )
      )
    case .typing(let account):
      let head = head(number, from: book.uin(account), type: 121, Self.notifyIP)
      return .typing(InputNotifyItem(head: head))
    case .shake(let account):
      let head = head(number, from: book.uin(account), type: 9, Self.replyIP)
      return .shake(ShakeMessageItem(head: head))
    case .file(let signal): return fileItem(signal, number)
    case .kicked:
      let head = head(number, from: PollHead.system, type: 48, 0)
      return .kick(KickMessageItem(head: head, showsReason: true, reason: Self.kickReason))
    }
  }

  func head(_ letter: Letter, from: UInt64, type: Int) -> PollHead {
    head(letter.number, from: from, type: type, Self.replyIP)
  }

  func head(_ number: Int64, from: UInt64, type: Int, _ replyIP: UInt64) -> PollHead {
    PollHead(
      messageID: Letter.wireID(number),
      from: from,
      to: book.owner,
      messageID2: UInt64(Letter.receipt(number)),
      type: type,
      replyIP: replyIP
    )
  }

  private func stranger(
    _ message: MailedMessage,
    _ letter: Letter,
    _ place: StrangerPlace,
    _ content: Content
  ) -> PollItem {
    .strangerMessage(
      SessMessageItem(
        head: head(letter, from: book.uin(message.sender), type: 140),
        time: letter.sentAt,
        place: place,
        account: message.sender,
        content: content
      )
    )
  }
}
