import Terminal

extension Keymap {
  /// Keys that show and focus panes.
  static let panes = [
    KeyBinding(.everywhere, [Key(.escape), Key(.left, .alt)], .panes(.back))
      .help("去列表，再按返回；不丢文字", "to the list and back; loses no text"),
    KeyBinding(.everywhere, [.alt("l"), Key(.function(7))], .panes(.toggleList))
      .help("列表", "list"),
    KeyBinding(.everywhere, [.alt("m"), Key(.function(8))], .panes(.toggleMembers))
      .help("成员", "members"),
    KeyBinding(Set.rows.union([.paste]), [.alt("b")], .bare)
      .help(
        "只留消息，便于用鼠标选；输入栏里光标在开头时",
        "messages alone, to select them; from the composer with the cursor at its start"
      ),
  ]

  /// Keys inside lists.
  static let lists = [
    KeyBinding(.rows, [.character("j"), Key(.down)], .move(1))
      .help("在列表里上下移动", "down and up in a list", with: .move(-1)),
    KeyBinding(.rows, [.character("k"), Key(.up)], .move(-1)),
    KeyBinding(.rows, [.character("g"), Key(.home)], .toEdge(isEnd: false))
      .help("列表的开头、结尾", "start, end of a list", with: .toEdge(isEnd: true)),
    KeyBinding(.rows, [.character("G"), Key(.end)], .toEdge(isEnd: true)),
    KeyBinding([.list], [Key(.left)], .panes(.fold)).help(
      "折叠、展开分组",
      "fold, unfold",
      with: .panes(.unfold)
    ),
    KeyBinding([.list], [Key(.right)], .panes(.unfold)),
    KeyBinding([.list, .help], [.character("/")], .panes(.startFilter)).help(
      "过滤列表或帮助",
      "filter the list, or the help"
    ),
    KeyBinding([.list, .members], [.character(":")], .panes(.startCommand))
      .help("在列表里输入命令", "type a command from a list"),
    KeyBinding([.list], [.character("R")], .reconnect)
      .help("在列表里：掉线后重新上线", "in the list: sign in again after a loss"),
    KeyBinding(.rows, [.character("?")], .panes(.help)),
    KeyBinding([.help], [.character("q")], .panes(.back)),
  ]

  /// Keys about the program.
  static let program = [
    KeyBinding(.everywhere, [Key(.function(1)), .alt("?")], .panes(.help))
      .help("帮助", "help"),
    KeyBinding(.everywhere, [.control("l")], .redraw).help("重绘", "draw anew"),
    KeyBinding(.everywhere, [.control("z")], .suspend).help("挂起", "suspend"),
    KeyBinding(.everywhere, [.control("q")], .quit).help("退出", "quit"),
  ]
}
