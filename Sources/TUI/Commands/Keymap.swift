import Terminal

/// The key table: what each key means, by what has the focus.
///
/// The first row that fits wins. Characters without a row are typed.
enum Keymap {
  /// All rows, in the order of the help.
  static let bindings = composer + conversations + panes + lists + program + editing

  /// What a key means; `nil` when it means nothing here.
  static func command(for key: Key, in focus: Focus) -> Command? { byFocus[focus]?[key] }

  private static let byFocus: [Focus: [Key: Command]] = {
    var table: [Focus: [Key: Command]] = [:]
    for binding in bindings {
      for focus in binding.focuses {
        for key in binding.keys where table[focus]?[key] == nil {
          table[focus, default: [:]][key] = binding.command
        }
      }
    }
    return table
  }()

  private static let everywhere = Set(Focus.allCases)
  private static let typing: Set<Focus> = [.composer, .filter, .switcher]
  private static let pickers: Set<Focus> = [.list, .filter, .switcher, .messages]
  private static let rows: Set<Focus> = [.list, .members, .messages, .help]

  private static let composer: [KeyBinding] = [
    KeyBinding(
      everywhere,
      [Key(.enter)],
      .enter,
      "Enter",
      Phrase("发送；在列表里打开", "send; open in a list")
    ),
    KeyBinding(
      [.composer],
      [Key(.enter, .alt), Key(.enter, .shift), .control("j")],
      .newline,
      "Alt-Enter, Ctrl-J",
      Phrase("换行", "new line")
    ),
    KeyBinding(
      [.composer, .list, .members, .messages],
      [Key(.tab)],
      .complete(forward: true),
      "Tab",
      Phrase("补全命令或昵称；空行时换焦点", "complete a command or a nick; on an empty line move the focus")
    ),
    KeyBinding(
      [.composer, .list, .members, .messages],
      [Key(.tab, .shift)],
      .complete(forward: false)
    ),
    KeyBinding(
      [.composer, .switcher, .filter],
      [Key(.up)],
      .move(-1),
      "Up, Down",
      Phrase("输入历史（光标在首行或末行）", "input history, from the first or last line")
    ),
    KeyBinding([.composer, .switcher, .filter], [Key(.down)], .move(1)),
    KeyBinding(
      everywhere,
      [.control("c")],
      .clear,
      "Ctrl-C",
      Phrase("清空输入（可撤消）；空行时退出", "clear, can be undone; quit on an empty line")
    ),
  ]

  private static let conversations: [KeyBinding] =
    [
      KeyBinding(
        everywhere,
        [.control("n"), Key(.down, .alt)],
        .step(1),
        "Ctrl-N, Alt-Down",
        Phrase("下一个会话", "next conversation")
      ),
      KeyBinding(
        everywhere,
        [.control("p"), Key(.up, .alt)],
        .step(-1),
        "Ctrl-P, Alt-Up",
        Phrase("上一个会话", "previous conversation")
      ),
      KeyBinding(
        everywhere,
        [.alt("a")],
        .nextUnread,
        "Alt-A",
        Phrase("下一个未读会话：@我、好友、群、静音", "next unread: @me, people, groups, muted")
      ),
      KeyBinding(everywhere, [.alt("1")], .goTo(number: 1), "Alt-1 .. Alt-0", numbers),
      KeyBinding(everywhere, [.alt("/")], .lastConversation, "Alt-/", Phrase("刚才的会话", "last one")),
      KeyBinding(
        everywhere,
        [.alt("k"), .alt("g")],
        .switcher,
        "Alt-K, Alt-G",
        Phrase("按名字跳转", "go to a conversation by its name")
      ),
      KeyBinding(
        everywhere,
        [.alt("u")],
        .unreadLine,
        "Alt-U",
        Phrase("跳到未读线", "to the first unread")
      ),
      KeyBinding(
        [.composer, .list, .filter, .members, .messages, .help],
        [Key(.pageUp)],
        .page(-1),
        "PgUp, PgDn",
        Phrase("翻页", "scroll by pages")
      ),
      KeyBinding(
        [.composer, .list, .filter, .members, .messages, .help],
        [Key(.pageDown)],
        .page(1)
      ),
      KeyBinding(
        everywhere,
        [Key(.home, .alt)],
        .oldestMessage,
        "Alt-Home, Alt-End",
        Phrase("最早、最新的消息", "oldest, newest message")
      ),
      KeyBinding(everywhere, [Key(.end, .alt)], .newestMessage),
      KeyBinding(
        [.composer, .list, .members],
        [.alt("o")],
        .selectMessage,
        "Alt-O",
        Phrase("选择消息：j k 移动，r 重发", "select a message: j k move, r sends again")
      ),
    ] + (2...10).map { KeyBinding(everywhere, [.alt(digit($0))], .goTo(number: $0)) }

  private static let numbers = Phrase("第 1 到 10 个会话", "conversation 1 to 10")

  private static func digit(_ number: Int) -> Character { Character("\(number % 10)") }

  private static let panes: [KeyBinding] = [
    KeyBinding(
      everywhere,
      [Key(.escape), Key(.left, .alt)],
      .back,
      "Esc",
      Phrase("去列表，再按返回；不丢文字", "to the list and back; loses no text")
    ),
    KeyBinding(
      everywhere,
      [.alt("l"), Key(.function(7))],
      .toggleList,
      "Alt-L, F7",
      Phrase("列表", "list")
    ),
    KeyBinding(
      everywhere,
      [.alt("m"), Key(.function(8))],
      .toggleMembers,
      "Alt-M, F8",
      Phrase("成员", "members")
    ),
  ]

  private static let lists: [KeyBinding] = [
    KeyBinding(
      rows,
      [.character("j"), Key(.down)],
      .move(1),
      "j, k",
      Phrase("在列表里上下移动", "down and up in a list")
    ),
    KeyBinding(rows, [.character("k"), Key(.up)], .move(-1)),
    KeyBinding(
      rows,
      [.character("g"), Key(.home)],
      .toEdge(isEnd: false),
      "g, G",
      Phrase("列表的开头、结尾", "start, end of a list")
    ),
    KeyBinding(rows, [.character("G"), Key(.end)], .toEdge(isEnd: true)),
    KeyBinding(
      [.list],
      [Key(.left)],
      .fold,
      "Left, Right",
      Phrase("折叠、展开分组", "fold, unfold")
    ),
    KeyBinding([.list], [Key(.right)], .unfold),
    KeyBinding([.list], [.character("/")], .startFilter, "/", Phrase("过滤列表", "filter the list")),
    KeyBinding(
      [.list, .members],
      [.character(":")],
      .startCommand,
      ":",
      Phrase("输入命令", "type a command")
    ),
    KeyBinding(
      [.list],
      [.character("R")],
      .reconnect,
      "R",
      Phrase("掉线后重新上线", "sign in again after a loss")
    ),
    KeyBinding([.messages], [.character("r"), .character("s")], .resend),
    KeyBinding([.list, .members, .messages, .help], [.character("?")], .help),
    KeyBinding([.help], [.character("q")], .back),
  ]

  private static let program: [KeyBinding] = [
    KeyBinding(everywhere, [Key(.function(1)), .alt("?")], .help, "F1", Words.help),
    KeyBinding(everywhere, [.control("l")], .redraw, "Ctrl-L", Phrase("重绘", "draw anew")),
    KeyBinding(everywhere, [.control("z")], .suspend, "Ctrl-Z", Phrase("挂起", "suspend")),
    KeyBinding(everywhere, [.control("q")], .quit, "Ctrl-Q", Phrase("退出", "quit")),
  ]

  private static let editing: [KeyBinding] = [
    KeyBinding(
      typing,
      [.control("a"), Key(.home)],
      .edit(.lineStart),
      "Ctrl-A, Ctrl-E",
      Phrase("行首、行尾", "start, end of the line")
    ),
    KeyBinding(typing, [.control("e"), Key(.end)], .edit(.lineEnd)),
    KeyBinding(typing, [.control("b"), Key(.left)], .edit(.left)),
    KeyBinding(typing, [.control("f"), Key(.right)], .edit(.right)),
    KeyBinding(
      typing,
      [.alt("b"), Key(.left, .control)],
      .edit(.wordLeft),
      "Alt-B, Alt-F",
      Phrase("前后移一个词", "a word back, forward")
    ),
    KeyBinding(typing, [.alt("f"), Key(.right, .control)], .edit(.wordRight)),
    KeyBinding(
      [.composer],
      [.control("k")],
      .killOrSwitch,
      "Ctrl-K, Ctrl-U",
      Phrase("删到行尾、行首", "kill to the end, start of the line")
    ),
    KeyBinding([.filter, .switcher], [.control("k")], .edit(.killToEnd)),
    KeyBinding(typing, [.control("u")], .edit(.killToStart)),
    KeyBinding(
      typing,
      [.control("w"), Key(.backspace, .alt)],
      .edit(.killWordBackward),
      "Ctrl-W, Alt-D",
      Phrase("删前一个、后一个词", "kill the word before, after")
    ),
    KeyBinding(typing, [.alt("d")], .edit(.killWordForward)),
    KeyBinding(
      typing,
      [.control("y")],
      .edit(.yank),
      "Ctrl-Y",
      Phrase("贴回删掉的", "put back what was killed")
    ),
    KeyBinding(
      typing,
      [.control("_")],
      .edit(.undo),
      "Ctrl-_",
      Phrase("撤消", "undo")
    ),
    KeyBinding(typing, [Key(.backspace), .control("h")], .edit(.deleteBackward)),
    KeyBinding(typing, [Key(.delete)], .edit(.deleteForward)),
    KeyBinding(everywhere, [.control("d")], .deleteOrQuit),
  ]
}
