// What happens to groups as poll items.

import WebQQProtocol

extension ItemTranslation {
  func sysGMsg(_ notice: GroupNotice, _ letter: Letter) -> PollItem {
    let change = change(notice.act)
    return .group(
      SysGMsgItem(
        head: head(letter, from: book.gid(notice.group), type: change.messageType),
        code: GroupCode(book.code(notice.group)),
        number: notice.group,
        change: change
      )
    )
  }

  func groupWebMessage(_ notice: GroupCardNotice, _ letter: Letter) -> PollItem {
    .groupCard(
      GroupWebMessageItem(
        head: head(letter, from: book.gid(notice.group), type: 45),
        code: GroupCode(book.code(notice.group)),
        sender: Uin(book.uin(notice.sender)),
        xml: notice.xml
      )
    )
  }

  private func change(_ act: GroupNotice.Act) -> SysGMsgItem.Change {
    switch act {
    case .created(let owner): .created(owner: uin(owner))
    case .joined(let account, let decider):
      .joined(person(account), by: decider.map(self.decider))
    case .left(let account): .left(person(account))
    case .removed(let account, let by):
      .removed(person(account), by: decider(by), number: by.account)
    case .dissolved(let owner): .dissolved(by: uin(owner))
    case .requested(let account, let message): .requested(person(account), message: message)
    case .agreed(let by, let message): .agreed(by: decider(by), message: message)
    case .denied(let by, let message): .denied(by: decider(by), message: message)
    case .administrator(let account, let isMade):
      .administratorChanged(person(account), operation: isMade ? 1 : 0, flag: isMade ? 1 : 0)
    case .owner(let old, let new): .ownerChanged(from: person(old), to: person(new))
    }
  }

  private func uin(_ account: UInt64) -> Uin { Uin(book.uin(account)) }

  private func person(_ account: UInt64) -> SysGMsgItem.Person {
    SysGMsgItem.Person(uin(account), number: account)
  }

  private func decider(_ decider: GroupNotice.Decider) -> SysGMsgItem.Decider {
    SysGMsgItem.Decider(uin(decider.account), title: decider.isOwner ? "创建者" : "管理员")
  }
}
