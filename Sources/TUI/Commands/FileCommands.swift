import Chat

/// Commands about pictures and files, and about how messages look.
enum FileCommands {
  static let entries = pictures + files + looks

  private static let pictures = [
    CommandEntry(
      "img",
      "发图",
      1...1,
      "/img PATH",
      Phrase("发一张图片", "send a picture")
    ) { state, words in
      state.withConversation { state, id in state.sendPicture(at: words[0], to: id) }
    },
    CommandEntry(
      "open",
      "打开图片",
      0...0,
      "/open",
      Phrase("用别的程序打开链接或图片", "open the link or the picture with another program")
    ) { state, _ in
      state.selected == nil ? state.savePicture(to: nil, opens: true) : state.open(state.selected)
    },
    CommandEntry(
      "save",
      "存图片",
      0...1,
      "/save [PATH]",
      Phrase("保存图片", "save the picture")
    ) { state, words in state.savePicture(to: words.first, opens: false) },
    CommandEntry(
      "pictures",
      "看图",
      1...1,
      "/pictures quadrants|half|ascii|off",
      Phrase("在消息里画出图片", "draw the pictures of messages")
    ) { state, words in
      state.change("pictures", to: words[0])
    },
  ]

  private static let files = [
    CommandEntry(
      "send-file",
      "发文件",
      1...1,
      "/send-file PATH",
      Phrase("发文件：对方在线就直接传，不在就留着", "send a file, kept for who is away")
    ) { state, words in
      state.withBuddy(nil) { state, contact in
        let isHere = state.directory.presence(of: contact).isReachable
        return .done([
          .request(
            .transfers(.sendFile(contact, path: words[0], kind: isHere ? .online : .offline))
          )
        ])
      }
    },
    CommandEntry(
      "leave-file",
      "留文件",
      1...1,
      "/leave-file PATH",
      Phrase("把文件留给对方，7 天内可取", "leave a file for 7 days")
    ) { state, words in
      state.withBuddy(nil) { _, contact in
        .done([.request(.transfers(.sendFile(contact, path: words[0], kind: .offline)))])
      }
    },
    CommandEntry(
      "get",
      "收文件",
      0...2,
      "/get [N [PATH]]",
      Phrase("接收文件", "take a file")
    ) { state, words in
      state.withTransfer(
        words.first,
        where: { $0.direction == .incoming && $0.progress == .offered }
      ) {
        state,
        transfer in
        let path = words.count > 1 ? words[1] : state.downloadPath(for: transfer.name)
        return .done([.request(.transfers(.accept(transfer.id, path: path)))])
      }
    },
    CommandEntry(
      "no",
      "不收",
      0...1,
      "/no [N]",
      Phrase("不要这个文件", "refuse a file")
    ) { state, words in
      state.withTransfer(
        words.first,
        where: { $0.direction == .incoming && $0.progress == .offered }
      ) {
        _,
        transfer in .done([.request(.transfers(.refuse(transfer.id)))])
      }
    },
    CommandEntry(
      "cancel",
      "取消",
      0...1,
      "/cancel [N]",
      Phrase("取消传文件", "stop a transfer")
    ) { state, words in
      state.withTransfer(words.first, where: \.isOpen) { _, transfer in
        .done([.request(.transfers(.cancel(transfer.id)))])
      }
    },
  ]

  private static let looks = [
    CommandEntry(
      "font",
      "字体",
      1...1,
      "/font plain|bold|italic|underline|RRGGBB",
      Phrase("自己消息的样子", "how your messages are set")
    ) { state, words in
      switch words[0].lowercased() {
      case "plain": state.style = MessageStyle()
      case "bold": state.style.isBold.toggle()
      case "italic": state.style.isItalic.toggle()
      case "underline": state.style.isUnderlined.toggle()
      case let word:
        guard word.utf8.count == 6, let color = UInt32(word, radix: 16) else {
          let usage = "/font plain|bold|italic|underline|RRGGBB"
          return .refused(Phrase("用法：\(usage)", "usage: \(usage)"))
        }
        state.style.color = color
      }
      state.inform(Phrase("字体：", "font: ") + state.style.phrase)
      return .done()
    }
  ]
}

extension MessageStyle {
  /// What `/font` has set, in its own words.
  fileprivate var phrase: Phrase {
    let marks = [(isBold, "bold"), (isItalic, "italic"), (isUnderlined, "underline")]
    let digits = color.map { String($0, radix: 16, uppercase: true) }
    let color = digits.map { String(repeating: "0", count: 6 - $0.count) + $0 }
    let words = marks.filter(\.0).map(\.1) + (color.map { [$0] } ?? [])
    let text = words.isEmpty ? "plain" : words.joined(separator: " ")
    return Phrase(text, text)
  }
}
