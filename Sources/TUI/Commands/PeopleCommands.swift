import Chat

/// Commands about people and the buddy list.
enum PeopleCommands {
  static let entries = looking + answering + changing

  private static let looking = [
    CommandEntry(
      "whois",
      "资料",
      0...1,
      "/whois [NAME|me]",
      Phrase("看资料：对方、群或自己", "show what somebody or a group tells")
    ) { state, words in
      guard let word = words.first else {
        return state.withConversation { state, id in state.showDetails(of: id) }
      }
      if ["me", "我"].contains(word.lowercased()) { return .done(state.showDetails(of: .me)) }
      return state.resolve(word) { state, id in state.showDetails(of: id) }
    },
    CommandEntry(
      "find",
      "查找",
      1...1,
      "/find NUMBER",
      Phrase("按号码找人", "look a person up by number")
    ) { state, words in
      state.number(words[0]) { .done([.request(.people(.search(account: $0)))]) }
    },
    CommandEntry(
      "shake",
      "抖动",
      0...1,
      "/shake [NAME]",
      Phrase("抖对方的窗口", "shake the other side's window")
    ) { state, words in
      state.withBuddy(words.first) { _, contact in .done([.request(.shake(contact))]) }
    },
  ]

  private static let answering = [
    CommandEntry(
      "add",
      "加好友",
      1...4,
      "/add NUMBER [\"TEXT\" [CATEGORY [MARK]]]",
      Phrase(
        "加好友，TEXT 给对方看；MARK 是备注",
        "ask somebody to be a buddy; TEXT is for them, MARK your name for them"
      )
    ) { state, words in
      let message = words.count > 1 ? words[1] : ""
      return state.place(words.dropFirst(2)) { state, category, markName in
        state.number(words[0]) { number in
          .done([
            .request(
              .people(
                .add(account: number, message: message, category: category, markName: markName)
              )
            )
          ])
        }
      }
    },
    CommandEntry(
      "accept",
      "同意",
      0...3,
      "/accept [NAME [CATEGORY|only [MARK]]]",
      Phrase(
        "同意好友或入群请求；only 不加对方",
        "say yes to who wants to be a buddy or to join; only: not added in turn"
      )
    ) { state, words in
      let place = words.dropFirst()
      if place == ["only"] { return state.accept(words.first, category: nil, markName: "") }
      return state.place(place) { state, category, markName in
        state.accept(words.first, category: category, markName: markName)
      }
    },
    CommandEntry(
      "refuse",
      "拒绝",
      0...2,
      "/refuse [NAME [TEXT]]",
      Phrase("拒绝好友或入群请求", "say no to who wants to be a buddy or to join")
    ) { state, words in
      let message = words.count > 1 ? words[1] : ""
      return state.answer(words.first) { plea in
        switch plea {
        case .buddy(let contact): .people(.refuse(contact, message: message))
        case .join(let group, let contact):
          .groups(.answerJoin(group, contact, isAccepted: false, message: message))
        }
      }
    },
  ]

  private static let changing = [
    CommandEntry(
      "rename",
      "备注",
      1...2,
      "/rename NAME [NEW]",
      Phrase("改好友或群的备注，不写 NEW 就去掉", "your own name for a buddy or group; none takes it away")
    ) { state, words in
      let name = words.count > 1 ? words[1] : ""
      return state.resolve(words[0]) { _, id in
        switch id {
        case .contact(let contact): .done([.request(.people(.rename(contact, to: name)))])
        case .group(let group): .done([.request(.groups(.rename(group, to: name)))])
        case .discussion(let id): .done([.request(.groups(.renameDiscussion(id, to: name)))])
        }
      }
    },
    CommandEntry(
      "move",
      "移动",
      2...2,
      "/move NAME CATEGORY",
      Phrase("把好友移到分组", "move a buddy to a category")
    ) { state, words in
      state.place(words[1...]) { state, category, _ in
        state.withBuddy(words[0]) { _, contact in
          .done([.request(.people(.move(contact, category: category)))])
        }
      }
    },
    CommandEntry(
      "remove",
      "删好友",
      1...2,
      "/remove NAME [both]",
      Phrase("删除好友；both 也从对方那里删掉自己", "take a buddy off the list; both: and you off theirs")
    ) { state, words in
      guard words.dropFirst().allSatisfy({ $0.lowercased() == "both" }) else {
        return .refused(Phrase("用法：/remove NAME [both]", "usage: /remove NAME [both]"))
      }
      return state.withBuddy(words[0]) { state, contact in
        state.remove(contact, onBothSides: words.count > 1)
      }
    },
    CommandEntry(
      "sign",
      "签名",
      0...1,
      "/sign [TEXT]",
      Phrase("改自己的签名", "set your own signature")
    ) { _, words in .done([.request(.people(.setSignature(words.first ?? "")))]) },
  ]
}
