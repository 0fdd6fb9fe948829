extension MailItem {
  /// Whom and what its poll item has to call by temporary numbers.
  var aliasTargets: Set<AliasTarget> {
    switch self {
    case .letter(let letter):
      switch letter.body {
      case .message(let message): message.aliasTargets
      case .notice(let notice): notice.aliasTargets
      }
    case .signal(let signal, _):
      switch signal {
      case .presence(let account, _), .typing(let account), .shake(let account):
        [.person(account)]
      case .file(let signal): [.person(signal.peer)]
      case .kicked: []
      }
    }
  }
}

extension MailedMessage {
  /// Whom and what its poll item has to call by temporary numbers.
  fileprivate var aliasTargets: Set<AliasTarget> {
    switch target {
    case .buddy, .discussion, .discussionStranger: [.person(sender)]
    case .group(let group), .groupStranger(_, let group):
      [.person(sender), .gid(group), .code(group)]
    }
  }
}
