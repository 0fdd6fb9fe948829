// Friend requests and changed lists as poll items.

import WebQQProtocol

extension ItemTranslation {
  func systemMessage(_ notice: FriendshipNotice, _ letter: Letter) -> PollItem {
    .system(
      SystemMessageItem(
        seq: Letter.wireID(letter.number),
        messageID2: UInt64(letter.receipt),
        from: Uin(book.uin(notice.account)),
        account: notice.account,
        type: Self.type(notice.act)
      )
    )
  }

  func buddyListChange(_ notice: BuddyListNotice, _ letter: Letter) -> PollItem {
    .buddyList(
      BuddyListChangeItem(
        messageID2: UInt64(letter.receipt),
        added: notice.added.map { .init(uin: Uin(book.uin($0.account)), category: $0.category) },
        removed: notice.removed.map { Uin(book.uin($0)) }
      )
    )
  }

  private static func type(_ act: FriendshipNotice.Act) -> SystemMessageItem.Kind {
    switch act {
    case .asked(let message, let allow): .verifyRequired(message: message, allow: allow)
    case .added(let signature): .addedBuddy(signature: signature)
    case .accepted: .verifyPass
    case .acceptedAndAdded(let category): .verifyPassAdd(category: category)
    case .refused(let message): .verifyRejected(message: message)
    }
  }
}
