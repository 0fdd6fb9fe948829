/// The words of the main screens; what is longer than a label stands beside its use.
enum Words {
  static let listsMissing = Phrase("名单不全", "lists incomplete")
  static let me = Phrase("我", "me")
  static let stranger = Phrase("陌生人", "stranger")
  static let unknownGroup = Phrase("未知群", "unknown group")
  static let discussion = Phrase("讨论组", "discussion")
  static let listComma = Phrase("、", ", ")

  static let filter = Phrase("过滤", "filter")
  static let pinned = Phrase("置顶", "Pinned")
  static let pin = Phrase("置顶", "pin")
  static let recent = Phrase("最近", "Recent")
  static let buddies = Phrase("我的好友", "Buddies")
  static let groups = Phrase("群", "Groups")
  static let discussions = Phrase("讨论组", "Discuss")
  static let strangers = Phrase("陌生人", "Strangers")
  static let members = Phrase("成员", "members")
  static let online = Phrase("在线", "online")
  static let owner = Phrase("群主", "owner")
  static let administrator = Phrase("管理", "admin")
  static let groupNotice = Phrase("群公告", "notice")
  static let isTyping = Phrase("正在输入", "typing")
  static let muted = Phrase("静音", "muted")
  static let unread = Phrase("未读", "unread")
  static let noPicture = Phrase(
    "不是图片，要 JPEG、PNG、GIF 或 BMP",
    "no picture: it takes JPEG, PNG, GIF or BMP"
  )
  static let queued = Phrase("待发", "queued")
  static let help = Phrase("帮助", "help")

  static let pickConversation = Phrase("在列表里选一个会话，Enter 打开", "pick a conversation, Enter opens it")
  static let loadingLists = Phrase("正在取联系人", "loading contacts")

  static let nothingOpen = Phrase(
    "先打开一个会话：Esc 去列表，或 Alt-k",
    "open a conversation first: Esc or Alt-k"
  )
  static let noMessage = Phrase("先选一条消息：Alt-o", "select a message first: Alt-o")
  static let nobodyNamed = Phrase("要有人", "nobody named")
  static let noMembers = Phrase("这里没有成员", "no members here")

  /// The unread line.
  static func newMessages(_ count: Int) -> Phrase {
    Phrase("以下 \(count) 条新消息", "\(count) new")
  }

  /// So many messages never came.
  static func missing(_ count: Int) -> Phrase {
    Phrase("可能缺 \(count) 条 · \(count) may be missing", "\(count) may be missing")
  }

  /// So many messages of people who are ignored.
  static func ignored(_ count: Int) -> Phrase {
    Phrase("忽略了 \(count) 条，/ignore 可看", "\(count) ignored, /ignore shows them")
  }

  /// How many are in a group; `online` where it is known.
  static func memberCount(_ count: Int, online: Int) -> Phrase {
    Phrase("\(count) 人 · \(online) 在线", "\(count) members, \(online) online")
  }

  static func shortMemberCount(_ count: Int) -> Phrase { Phrase("\(count)人", "\(count)") }
}
