extension MailItem {
  /// Whom and what its poll item has to call by temporary numbers.
  var aliasTargets: Set<AliasTarget> {
    switch self {
    case .letter(let letter):
      switch letter.target {
      case .buddy, .discussion, .discussionStranger: [.person(letter.sender)]
      case .group(let group), .groupStranger(_, let group):
        [.person(letter.sender), .gid(group), .code(group)]
      }
    case .signal(let signal, _):
      switch signal {
      case .presence(let account, _), .typing(let account), .shake(let account):
        [.person(account)]
      case .kicked: []
      }
    }
  }
}
