import Terminal

extension Keymap {
  /// Keys that look for messages and act on them.
  static let messages = [
    KeyBinding(selecting, [.alt("o")], .message(.select))
      .help("选择消息，j k 移动", "select a message; j k move"),
    KeyBinding([.messages], [.character("r")], .message(.reply))
      .help(
        "选中后：引用回复，复制，打开链接或图片",
        "then: reply with a quote, copy, open link or picture",
        with: .message(.copy),
        .message(.open)
      ),
    KeyBinding([.messages], [.character("y")], .message(.copy)),
    KeyBinding([.messages], [.character("o")], .message(.open)),
    KeyBinding([.messages], [.character("s")], .message(.resend))
      .help("选中后：重发，详情", "then: send again, details", with: .message(.details)),
    KeyBinding([.messages], [.character("d")], .message(.details)),
    KeyBinding(searches, [.alt("s")], .message(.search))
      .help("在会话里搜索，再按找更早的", "search the conversation, again for older"),
    KeyBinding([.messages], [.character("/")], .message(.search)),
    KeyBinding([.messages], [.character("n")], .message(.searchFurther(isOlder: true)))
      .help(
        "选中后：更早、更新的一处",
        "then: older, newer match",
        with: .message(.searchFurther(isOlder: false))
      ),
    KeyBinding([.messages], [.character("N")], .message(.searchFurther(isOlder: false))),
    KeyBinding([.search], [.control("r")], .message(.searchFurther(isOlder: true))),
    KeyBinding([.search], [.control("g")], .panes(.back)),
    KeyBinding(searches, [.alt("p")], .message(.mention(isOlder: true)))
      .help(
        "更早、更新的提到我的消息",
        "older, newer message that means you",
        with: .message(.mention(isOlder: false))
      ),
    KeyBinding(searches, [.alt("n")], .message(.mention(isOlder: false))),
  ]

  /// Where a key can turn to the messages.
  static let selecting: Set<Focus> = [.composer, .list, .members, .search]
  /// Where one can look for a message.
  static let searches: Set<Focus> = [.composer, .list, .members, .messages, .search]
}
