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
      return state.copy(Int(number).flatMap(state.message(fromEnd:)))
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
