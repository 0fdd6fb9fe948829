import Chat

/// Commands about what calls the person.
enum AlertCommands {
  static let entries = [
    CommandEntry(
      "notify",
      "提醒",
      0...2,
      "/notify all|mentions|none [NAME]",
      Phrase("哪些消息提醒：每条、@我、都不", "which messages alert: all, mentions of you, none")
    ) { state, words in
      guard let word = words.first else {
        return state.withConversation { state, id in state.setAlerts(nil, of: id) }
      }
      guard let level = AlertLevel(rawValue: word.lowercased()) else {
        return .refused(Phrase("用法：/notify all|mentions|none", "usage: /notify all|mentions|none"))
      }
      guard words.count > 1 else {
        return state.withConversation { state, id in state.setAlerts(level, of: id) }
      }
      return state.resolve(words[1]) { state, id in state.setAlerts(level, of: id) }
    },
    CommandEntry(
      "mute",
      "静音",
      0...1,
      "/mute [30m|1h|8h|off|block]",
      Phrase(
        "不提醒，可以有期限；off 恢复，block 不收群消息",
        "no alerts, for a time if given; off undoes, block drops a group's all"
      )
    ) { state, words in
      switch words.first?.lowercased() {
      case nil: return state.withConversation { state, id in .done(state.mute(id)) }
      case "off": return state.withConversation { state, id in .done(state.unmute(id)) }
      case "block":
        return state.withGroup { _, group in
          .done([.request(.groups(.setMuting(group, .blocked)))])
        }
      case .some(let word):
        guard let seconds = State.seconds(word) else {
          return .refused(
            Phrase("用法：/mute [30m|2h|1d|off|block]", "usage: /mute [30m|2h|1d|off|block]")
          )
        }
        return state.withConversation { state, id in .done(state.mute(id, for: seconds)) }
      }
    },
    CommandEntry(
      "ignore",
      "忽略",
      0...1,
      "/ignore [NAME]",
      Phrase(
        "不显示这个人的消息，再用一次恢复；不写名字看名单",
        "hide somebody's messages, once more undoes; alone it lists them"
      )
    ) { state, words in
      if let name = words.first { return state.toggleIgnoring(name) }
      state.help = HelpState(content: .ignored)
      return .done()
    },
  ]
}
