/// What stands in the place of something that cannot be shown.
enum UnsupportedWords {
  /// Words where there are any, else the name on the wire.
  static func phrase(_ kind: String) -> Phrase {
    switch kind {
    case "super_face": Phrase("超级表情", "super face")
    case "offpic": Phrase("图片没有传到", "picture lost")
    case "video": Phrase("视频", "video")
    default: Phrase("不支持 \(kind)", "unsupported \(kind)")
    }
  }
}
