import Terminal

/// The list of keys that F1 shows in place of the form.
enum SignInHelp {
  private static let keys: [(key: String, phrase: Phrase)] = [
    ("Tab Down", Phrase("下一项", "next field")),
    ("S-Tab Up", Phrase("上一项", "field before")),
    ("Enter", Phrase("登录，提交验证码", "sign in, send the captcha")),
    ("Esc", Phrase("取消登录，填写的都在", "cancel signing in; nothing typed is lost")),
    ("Space", Phrase("选择，按下", "choose, press")),
    ("Left Right", Phrase("选择，移动光标", "choose, move the cursor")),
    ("Ctrl-R", Phrase("换一张验证码", "new captcha")),
    ("F4", Phrase("换显示方式", "draw the captcha another way")),
    ("F6", Phrase("验证码存为文件", "save the captcha to a file")),
    ("Ctrl-U K W", Phrase("删到行首、行尾、词首", "kill to start, to end, a word")),
    ("Ctrl-Y", Phrase("取回删去的", "bring back what was killed")),
    ("Ctrl-A E", Phrase("到行首、行尾", "to the start, to the end")),
    ("Ctrl-L", Phrase("重绘", "redraw")),
    ("Ctrl-Z", Phrase("挂起", "suspend")),
    ("Ctrl-Q", Phrase("退出", "quit")),
    ("Ctrl-C x2", Phrase("退出", "quit")),
  ]

  /// The first row shown after a key; `nil` closes the list.
  static func top(after key: Key.Code, _ top: Int) -> Int? {
    switch key {
    case .down, .pageDown: min(top + 1, keys.count - 1)
    case .up, .pageUp: max(top - 1, 0)
    case .escape, .enter, .character("q"): nil
    case .character, .tab, .backspace, .delete, .insert, .left, .right, .home, .end, .function,
      .paste, .mouse, .focusGained, .focusLost:
      top
    }
  }

  /// Draws the list between header and message.
  static func draw(into frame: inout Frame, _ layout: SignInLayout, from top: Int) {
    let first = max(0, min(top, keys.count - layout.bodyRows))
    for (index, entry) in keys[first...].prefix(max(0, layout.bodyRows)).enumerated() {
      let row = layout.headerRows + index
      let column = layout.labelColumn + 12
      frame.write(
        entry.key,
        at: Point(row: row, column: layout.labelColumn),
        style: Theme(layout.environment).current
      )
      let text = layout.environment.fitting(entry.phrase, columns: frame.size.columns - column)
      frame.write(text, at: Point(row: row, column: column))
    }
  }
}
