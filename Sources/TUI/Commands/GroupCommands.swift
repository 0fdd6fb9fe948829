import Chat

/// Commands about groups and discussions.
enum GroupCommands {
  static let entries = groups + [nick] + discussions

  private static let groups = [
    CommandEntry(
      "join",
      "加群",
      1...2,
      "/join NUMBER [TEXT]",
      Phrase("申请加群，TEXT 给管理员看", "ask to be let into a group")
    ) { state, words in
      let message = words.count > 1 ? words[1] : ""
      return state.number(words[0]) { number in
        .done([.request(.groups(.join(number: number, message: message)))])
      }
    },
    CommandEntry(
      "search-groups",
      "找群",
      1...1,
      "/search-groups TEXT",
      Phrase("按号码或名字找群", "look groups up by number or name")
    ) { _, words in .done([.request(.groups(.search(words[0])))]) },
    CommandEntry(
      "leave",
      "退群",
      0...0,
      "/leave",
      Phrase("退出这个群或讨论组", "leave this group or discussion")
    ) { state, _ in
      state.withConversation { state, id in
        let name = state.name(of: id)
        let request: GroupRequest
        switch id {
        case .contact: return .refused(Words.noMembers)
        case .group(let group): request = .leave(group)
        case .discussion(let discussion): request = .leaveDiscussion(discussion)
        }
        return state.whenConfirmed(Phrase("退出 \(name)？", "leave \(name)?")) { _ in
          .done([.request(.groups(request))])
        }
      }
    },
    CommandEntry(
      "card",
      "名片",
      0...1,
      "/card [NEW]",
      Phrase("自己在这个群里的名字", "your name in this group")
    ) { state, words in
      state.withGroup { _, group in
        .done([.request(.groups(.setCard(group, words.first ?? "")))])
      }
    },
  ]

  /// What people of other programs try first.
  private static let nick = CommandEntry(
    "nick",
    "昵称",
    1...1,
    "/nick NEW",
    Phrase("在群里同 /card；昵称本身 WebQQ 改不了", "in a group as /card; WebQQ cannot change the nick itself")
  ) { state, words in
    guard case .group(let group) = state.current else {
      return .refused(
        Phrase(
          "WebQQ 改不了昵称；在群里用 /card，签名用 /sign",
          "WebQQ cannot change your nick; /card in a group, /sign for your signature"
        )
      )
    }
    return .done([.request(.groups(.setCard(group, words[0])))])
  }

  private static let discussions = [
    CommandEntry(
      "discuss",
      "建讨论组",
      2...2,
      "/discuss TITLE NAME[,NAME]",
      Phrase("和这些人建讨论组", "make a discussion with these people")
    ) { state, words in
      state.contacts(named: words[1]) { contacts in
        .done([.request(.groups(.createDiscussion(name: words[0], members: contacts)))])
      }
    },
    CommandEntry(
      "invite",
      "邀请",
      1...1,
      "/invite NAME[,NAME]",
      Phrase("请人进这个讨论组", "bring people into this discussion")
    ) { state, words in
      guard case .discussion(let id) = state.current else {
        return .refused(Phrase("先打开一个讨论组", "open a discussion first"))
      }
      return state.contacts(named: words[0]) { contacts in
        .done([.request(.groups(.addMembers(id, contacts)))])
      }
    },
    CommandEntry(
      "expel",
      "移出",
      1...1,
      "/expel NAME[,NAME]",
      Phrase("把人移出自己的讨论组", "put people out of a discussion that you own")
    ) { state, words in state.expel(words[0]) },
  ]
}
