import Chat

/// Commands about what was said in the open conversation.
enum MessageCommands {
  static let entries = [
    CommandEntry(
      "search",
      "搜索",
      0...1,
      "/search [TEXT]",
      Phrase("在会话里搜索", "search the conversation")
    ) { state, words in
      guard let text = words.first else {
        guard state.current != nil else { return .refused(Words.nothingOpen) }
        if state.isLinear { return .refused(Phrase("用法：/search TEXT", "usage: /search TEXT")) }
        state.searchMessages()
        return .done()
      }
      return state.search(for: text)
    },
    CommandEntry(
      "reply",
      "回复",
      0...2,
      "/reply [N [TEXT]]",
      Phrase("引用倒数第 N 条来回复", "answer with a quotation; N counts from the newest")
    ) { state, words in
      guard let number = words.first else {
        return state.reply(to: state.selected ?? state.message(fromEnd: 1), with: nil)
      }
      guard let message = Int(number).flatMap(state.message(fromEnd:)) else {
        return .refused(Phrase("没有倒数第 \(number) 条", "no message \(number)"))
      }
      return state.reply(to: message, with: words.count > 1 ? words[1] : nil)
    },
    CommandEntry(
      "copy",
      "复制",
      0...1,
      "/copy [N]",
      Phrase("复制一条消息 (OSC 52)", "put a message on the clipboard (OSC 52)")
    ) { state, words in
      guard let number = words.first else {
        return state.copy(state.selected ?? state.message(fromEnd: 1))
      }
      guard let message = Int(number).flatMap(state.message(fromEnd:)) else {
        return .refused(Phrase("没有倒数第 \(number) 条", "no message \(number)"))
      }
      return state.copy(message)
    },
    CommandEntry(
      "outbox",
      "发件箱",
      0...1,
      "/outbox [drop]",
      Phrase("看待发和没发出的消息；drop 放弃没发出的", "what is waiting or was not sent; drop gives the latter up")
    ) { state, words in
      switch words.first {
      case nil:
        state.help = HelpState(content: .outbox)
        return .done()
      case "drop": return state.giveUpUnsent()
      default: return .refused(Phrase("/outbox 或 /outbox drop", "/outbox or /outbox drop"))
      }
    },
    CommandEntry(
      "face",
      "表情",
      0...1,
      "/face [NAME]",
      Phrase("发一个表情，或看全部", "send a face, or show all")
    ) { state, words in
      guard let name = words.first else {
        state.help = HelpState(content: .faces)
        return .done()
      }
      guard let face = Face.named(name) ?? Face.matching(name).first else {
        return .refused(Phrase("没有表情 \(name)", "no face \(name)"))
      }
      return state.withConversation { state, id in state.send(face.typed, to: id) }
    },
    CommandEntry(
      "export",
      "导出",
      0...1,
      "/export [PATH]",
      Phrase("把会话存成文本", "save the conversation as text")
    ) { state, words in state.export(to: words.first) },
  ]
}
