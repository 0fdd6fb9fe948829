/// The words of the last row, short enough for 40 cells.
enum SignInHints {
  static let nextField = Phrase("下一项", "next")
  static let signIn = Phrase("登录", "sign in")
  static let help = Phrase("帮助", "help")
  static let redraw = Phrase("重绘", "redraw")
  static let cancel = Phrase("取消", "cancel")
  static let signInAnyway = Phrase("仍然登录", "sign in anyway")
  static let retryNow = Phrase("马上重试", "retry now")
  static let answer = Phrase("提交", "ok")
  static let renew = Phrase("换图", "new")
  static let view = Phrase("显示", "view")
  static let save = Phrase("存", "save")
  static let leave = Phrase("回", "back")
  static let back = Phrase("返回", "back")
  static let scroll = Phrase("翻看", "scroll")
}
