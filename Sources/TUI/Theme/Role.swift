/// What a part of the screen means; what it looks like is the theme's.
public enum Role: Int, Hashable, Sendable, CaseIterable {
  /// The status bar.
  case bar
  case header, section, border, hint, faint
  /// Of messages, and what the program says between them.
  case time, note
  case own, highlight, link
  /// The line above what is new, and counts of it.
  case unreadLine
  case unread, mention, muted
  case online, away, offline
  case selection, current
  case error

  /// As the file of a theme calls it.
  public var name: String {
    switch self {
    case .bar: "status-bar"
    case .unreadLine: "unread-line"
    default: "\(self)"
    }
  }

  /// What the file of a theme calls so; `nil` for nothing.
  public init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  /// For the file of a theme.
  public var help: Phrase {
    switch self {
    case .bar: Phrase("状态栏", "the status bar")
    case .header: Phrase("窗格的标题", "the row above a pane")
    case .section: Phrase("列表的分组", "a section of the list")
    case .border: Phrase("窗格之间的线", "lines between panes")
    case .hint: Phrase("按键提示", "the row that names keys")
    case .faint: Phrase("次要的字", "what matters least")
    case .time: Phrase("时间和日期", "times and days")
    case .note: Phrase("程序在消息之间说的话", "what the program says between messages")
    case .own: Phrase("自己的名字", "your own name")
    case .highlight: Phrase("提到你的消息", "a message that names you")
    case .link: Phrase("网址，加在消息的样子上", "an address, over the look of its message")
    case .unreadLine: Phrase("新消息上面的线", "the line above what is new")
    case .unread: Phrase("未读数", "a count of unread messages")
    case .mention: Phrase("提到你的未读数", "a count of messages that name you")
    case .muted: Phrase("静音的未读数", "a count where nothing alerts")
    case .online: Phrase("在线", "somebody who is here")
    case .away: Phrase("离开、忙碌", "somebody away or busy")
    case .offline: Phrase("离线", "somebody who is not here")
    case .selection: Phrase("按键作用的那一行", "the row that keys act on")
    case .current: Phrase("打开的会话", "the row of what is open")
    case .error: Phrase("出错", "something went wrong")
    }
  }
}
