import Chat

extension State {
  /// Puts people out of the open discussion, once that is confirmed.
  mutating func expel(_ names: String) -> CommandEntry.Outcome {
    guard let current, case .discussion(let id) = current else {
      return .refused(
        Phrase("先打开一个讨论组；WebQQ 不能把人移出群", "open a discussion first; WebQQ cannot do it in groups")
      )
    }
    let members = directory.memberLists[current]?.members ?? []
    if let owner = members.first(where: { $0.role == .owner }), !isMe(owner) {
      let name = owner.displayName
      return .refused(Phrase("只有群主 \(name) 能移人", "only \(name), who owns it, may"))
    }
    var chosen: [Member] = []
    for name in CommandLine.names(names) {
      let fitting = NameSearch.matches(name, among: members.filter { !isMe($0) })
      if let doubt = doubt(about: name, fitting.map(\.displayName)) { return .refused(doubt) }
      chosen += fitting
    }
    guard !chosen.isEmpty else { return .refused(Words.nobodyNamed) }
    let shown = chosen.map(\.displayName).joined(separator: environment.text(Words.listComma))
    let contacts = chosen.map(\.contact.id)
    return whenConfirmed(Phrase("把 \(shown) 移出讨论组？", "put \(shown) out?")) { _ in
      .done([.request(.groups(.removeMembers(id, contacts)))])
    }
  }
}
