import Terminal

extension Keymap {
  /// Keys that go to a conversation or through one.
  static let conversations =
    [
      KeyBinding(.everywhere, [.control("n"), Key(.down, .alt)], .step(1))
        .help("下一个会话", "next conversation"),
      KeyBinding(.everywhere, [.control("p"), Key(.up, .alt)], .step(-1))
        .help("上一个会话", "previous conversation"),
      KeyBinding(.everywhere, [.alt("a")], .go(.nextUnread))
        .help("下一个未读：@我、好友、群、静音", "next unread: @me, people, groups, muted"),
      KeyBinding(.everywhere, [.alt("1")], .go(.number(1)))
        .help("第 1 到 10 个会话", "conversation 1 to 10", with: .go(.number(10)), separator: " .. "),
      KeyBinding(.everywhere, [.alt("/")], .go(.last))
        .help("刚才的会话", "the conversation before this one"),
      KeyBinding(.everywhere, [.alt("k"), .alt("g")], .panes(.switcher))
        .help("按名字跳转", "go to a conversation by its name"),
      KeyBinding(.everywhere, [.alt("t")], .pin)
        .help("放到列表最前，再按取消", "pin to the head of the list; again undoes"),
      KeyBinding([.switcher], [Key(.tab)], .pin),
      KeyBinding(.everywhere, [.alt("u")], .unreadLine)
        .help("跳到未读线", "to the first unread"),
      KeyBinding(pages, [Key(.pageUp)], .page(-1)).help("翻页", "scroll by pages", with: .page(1)),
      KeyBinding(pages, [Key(.pageDown)], .page(1)),
      KeyBinding(.everywhere, [Key(.home, .alt)], .oldestMessage)
        .help("最早、最新的消息", "oldest, newest message", with: .newestMessage),
      KeyBinding(.everywhere, [Key(.end, .alt)], .newestMessage),
    ]
    + (2...10).map { number in
      KeyBinding(.everywhere, [.alt(Character("\(number % 10)"))], .go(.number(number)))
    }

  private static let pages = Set<Focus>.everywhere.subtracting([.switcher])
}
