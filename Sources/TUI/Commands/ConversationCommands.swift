import Chat

/// Commands about conversations and what is said in them.
enum ConversationCommands {
  static let entries = [
    CommandEntry(
      "msg",
      "私聊",
      2...2,
      "/msg NAME TEXT",
      Phrase("发一条消息，名字有空格时加引号", "send TEXT to NAME")
    ) { state, words in
      state.resolve(words[0]) { state, id in state.send(words[1], to: id) }
    },
    CommandEntry(
      "query",
      "打开",
      1...1,
      "/query NAME",
      Phrase("打开会话", "open a conversation")
    ) { state, words in
      state.resolve(words[0]) { state, id in .done(state.open(id)) }
    },
    CommandEntry(
      "goto",
      "跳转",
      1...1,
      "/goto N|NAME|last|next|prev",
      Phrase("按编号或名字打开会话；刚才的，下一个，上一个", "open by number or name; the one before, next, previous")
    ) { state, words in state.go(toward: words[0]) },
    CommandEntry(
      "pin",
      "置顶",
      0...1,
      "/pin [NAME]",
      Phrase("放到列表最前，再用一次取消", "put at the head of the list; once more takes it away")
    ) { state, words in
      guard let name = words.first else {
        return state.withConversation { state, id in .done(state.togglePin(id)) }
      }
      return state.resolve(name) { state, id in .done(state.togglePin(id)) }
    },
    CommandEntry(
      "close",
      "关闭",
      0...0,
      "/close",
      Phrase("关闭会话，消息和草稿都在", "close it; messages and draft stay")
    ) { state, _ in
      state.withConversation { state, _ in .done(state.close()) }
    },
    CommandEntry(
      "me",
      "动作",
      1...1,
      "/me TEXT",
      Phrase("发送 * 昵称 TEXT", "send * NICK TEXT")
    ) { state, words in
      state.withConversation { state, id in
        state.send("* \(state.profile?.nick ?? "") \(words[0])", to: id)
      }
    },
    CommandEntry(
      "resend",
      "重发",
      0...0,
      "/resend",
      Phrase("重发最后一条没发出的", "send the last failed one again")
    ) { state, _ in
      state.withConversation { state, id in state.resendLast(in: id) }
    },
    CommandEntry(
      "mark",
      "已读",
      0...1,
      "/mark [all]",
      Phrase("标为已读", "mark as read")
    ) { state, words in
      guard words.first?.lowercased() == "all" || words.isEmpty else {
        return .refused(Phrase("用法 usage: /mark [all]", "usage: /mark [all]"))
      }
      state.markRead(words.isEmpty ? state.current.map { [$0] } ?? [] : state.begun)
      return .done()
    },
    CommandEntry(
      "clear",
      "清屏",
      0...0,
      "/clear",
      Phrase("清屏，往回翻还在", "empty the pane; scroll back to see")
    ) { state, _ in
      state.withConversation { state, id in
        state.change(id) { conversation in
          conversation.scrollback.clear()
          conversation.viewport = .following
        }
        return .done()
      }
    },
  ]
}
