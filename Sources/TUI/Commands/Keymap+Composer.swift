import Terminal

extension Keymap {
  /// The composer's own keys.
  static let composer = [
    KeyBinding(.everywhere, [Key(.enter)], .enter)
      .help("发送；在列表里打开", "send; open in a list"),
    KeyBinding(
      [.composer, .paste],
      [Key(.enter, .alt), .control("j"), Key(.enter, .shift)],
      .newline
    )
    .help("换行", "new line"),
    KeyBinding(focusMoves, [Key(.tab)], .complete(forward: true))
      .help("补全命令或昵称；空行时换焦点", "complete; on an empty line move the focus"),
    KeyBinding(focusMoves, [Key(.tab, .shift)], .complete(forward: false)),
    KeyBinding(.typing, [Key(.up)], .move(-1))
      .help("输入历史（光标在首行或末行）", "input history, from the first or last line", with: .move(1)),
    KeyBinding(.typing, [Key(.down)], .move(1)),
    KeyBinding([.composer, .history], [.control("r")], .searchHistory)
      .help("搜索输入历史，再按找更早的", "search the input history, again for older"),
    KeyBinding([.composer, .paste], [.alt("e")], .editor)
      .help("用 $VISUAL 或 $EDITOR 编辑", "edit with $VISUAL or $EDITOR"),
    KeyBinding([.composer, .paste], [.control("x")], .beginChord),
    KeyBinding([.history], [.control("g")], .panes(.back)),
    KeyBinding(.everywhere, [.control("c")], .clear)
      .help("清空输入（可撤消）；空行时退出", "clear, can be undone; quit on an empty line"),
  ]

  /// Keys that decide what becomes of a paste.
  static let paste = [
    KeyBinding([.paste], [.character("l")], .pasted(.sendLines))
      .help(
        "粘贴了多行：逐行发送，连成一行，编辑",
        "a paste of lines: line by line, join, edit",
        with: .pasted(.join),
        .pasted(.edit)
      ),
    KeyBinding([.paste], [.character("j")], .pasted(.join)),
    KeyBinding([.paste], [.character("e")], .pasted(.edit)),
    KeyBinding([.paste], [Key(.backspace), .control("h"), Key(.delete)], .pasted(.drop)),
  ]

  /// Keys that change a text, as emacs and shells have them.
  static let editing = [
    KeyBinding(.typing, [.control("a"), Key(.home)], .edit(.lineStart))
      .help("行首、行尾", "start, end of the line", with: .edit(.lineEnd)),
    KeyBinding(.typing, [.control("e"), Key(.end)], .edit(.lineEnd)),
    KeyBinding(.typing, [.control("b"), Key(.left)], .edit(.left)),
    KeyBinding(.typing, [.control("f"), Key(.right)], .edit(.right)),
    KeyBinding(.typing, [Key(.left, .control)], .edit(.wordLeft)),
    KeyBinding([.composer], [.alt("b")], .wordLeftOrBare)
      .help("前后移一个词", "a word back, forward", with: .edit(.wordRight)),
    KeyBinding(Set.typing.subtracting([.composer]), [.alt("b")], .edit(.wordLeft)),
    KeyBinding(.typing, [.alt("f"), Key(.right, .control)], .edit(.wordRight)),
    KeyBinding([.composer], [.control("k")], .killOrSwitch)
      .help(
        "删到行尾、行首",
        "kill to the end, start of the line",
        with: .edit(.killToEnd),
        .edit(.killToStart)
      ),
    KeyBinding([.history, .filter, .switcher], [.control("k")], .edit(.killToEnd)),
    KeyBinding(.typing, [.control("u")], .edit(.killToStart)),
    KeyBinding(.typing, [.control("w"), Key(.backspace, .alt)], .edit(.killWordBackward))
      .help("删前一个、后一个词", "kill the word before, after", with: .edit(.killWordForward)),
    KeyBinding(.typing, [.alt("d")], .edit(.killWordForward)),
    KeyBinding(.typing, [.control("y")], .edit(.yank))
      .help(
        "贴回删掉的；换成更早删掉的",
        "put back what was killed; what was before it",
        with: .edit(.yankOlder)
      ),
    KeyBinding(.typing, [.alt("y")], .edit(.yankOlder)),
    KeyBinding(.typing, [.control("t")], .edit(.transpose))
      .help("对调光标两边的字符", "swap the characters around the cursor"),
    KeyBinding(.typing, [.control("_")], .edit(.undo)).help("撤消", "undo"),
    KeyBinding(.typing, [Key(.backspace), .control("h")], .edit(.deleteBackward)),
    KeyBinding(.typing, [Key(.delete)], .edit(.deleteForward)),
    KeyBinding(.everywhere, [.control("d")], .deleteOrQuit),
  ]

  private static let focusMoves: Set<Focus> = [.composer, .list, .members, .messages]
}
