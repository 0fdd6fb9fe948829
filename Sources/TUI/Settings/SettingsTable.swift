/// All settings.
///
/// The file, `/set`, completion, `webqq config init` and the page of settings follow from it.
public enum SettingsTable {
  /// In the order of the file.
  public static let entries = screen + start

  /// A setting by its name.
  public static func entry(named name: String) -> Setting? { entries.first { $0.name == name } }

  private static let screen: [Setting] = [
    .word(
      "language",
      \.language,
      Phrase("界面语言；auto 按 locale", "language of the program; auto is the locale's")
    ),
    .wordOrName(
      "theme",
      \.theme,
      ["auto", "dark", "light", "mono"],
      Phrase("配色；自己的在 themes/NAME.toml", "colours; your own are in themes/NAME.toml")
    ),
    .toggle("hints", \.showsHints, Phrase("最后一行提示按键", "the row that names keys")),
    .word(
      "send-key",
      \.sendKey,
      Phrase("发送键；不是 enter 时 Enter 换行", "what sends; Enter is a new line unless it is enter")
    ),
    .word(
      "keys",
      \.keys,
      Phrase("按键的习惯", "whose keys; /bind changes single ones")
    ),
    .number("text-width", \.textWidth, 20...400, Phrase("消息最宽的列数", "columns of text at most")),
    .word("list", \.list, without: ["auto"], Phrase("开始时有没有列表", "the list at start")),
    .numberOrAuto(
      "list-width",
      \.listWidth,
      12...80,
      Phrase("列表的列数；auto 按屏幕", "columns of the list; auto fits the screen")
    ),
    .word(
      "members",
      \.members,
      Phrase("群成员栏；auto 在宽屏上显示", "members of groups; auto shows them on wide screens")
    ),
    .number("members-width", \.membersWidth, 12...60, Phrase("成员栏的列数", "columns of the members")),
    .toggle(
      "mouse",
      \.usesMouse,
      Phrase("鼠标点选；off 时由终端选字", "the mouse; off leaves it to the terminal, to select text")
    ),
    .toggle("bell", \.ringsBell, Phrase("响铃", "ring for what concerns me")),
    .word(
      "notify",
      \.notify,
      Phrase("桌面提醒；auto 按终端", "alerts on the desktop; auto as the terminal takes them")
    ),
    .text(
      "highlight",
      \.highlight,
      scope: .screen,
      Phrase("除名字外也算@你的词，用逗号分开", "words beside your names that count as a mention, with commas")
    ),
    .word("pictures", \.pictures, Phrase("在消息里画出图片", "draw the pictures of messages")),
    .toggle(
      "history",
      \.keepsHistory,
      Phrase("把说过的话留到下次运行", "keep what was said for the next run")
    ),
  ]

  private static let start: [Setting] = [
    .text("server", \.server, Phrase("服务器地址", "address of the server")),
    .text("account", \.account, Phrase("帐号，5 到 10 位数字", "the account: 5 to 10 digits")) {
      (5...10).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    },
    .text(
      "password-command",
      \.passwordCommand,
      Phrase("打印密码的程序，不经 shell", "a program that prints the password; no shell")
    ),
    .word(
      "status",
      \.presence,
      without: ["offline"],
      scope: .start,
      Phrase("登录时的状态", "presence to sign in with")
    ),
    .text(
      "notify-command",
      \.notifyCommand,
      Phrase("每次提醒时运行的程序，不经 shell", "a program that reads each alert; no shell")
    ),
    .text(
      "hash_command",
      \.hashCommand,
      Phrase("算好友列表 hash 的程序", "a program for the hash of the friend list")
    ),
  ]
}
