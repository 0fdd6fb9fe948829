import Chat

extension Presence {
  /// What the presence is called.
  var phrase: Phrase {
    switch self {
    case .online: Phrase("在线", "online")
    case .away: Phrase("离开", "away")
    case .busy: Phrase("忙碌", "busy")
    case .callme: Phrase("Q我吧", "call me")
    case .silent: Phrase("请勿打扰", "do not disturb")
    case .hidden: Phrase("隐身", "hidden")
    case .offline: Phrase("离线", "offline")
    }
  }

  /// One cell that tells it: here, perhaps, not here.
  var sign: String {
    switch self {
    case .online, .callme: "●"
    case .away, .busy, .silent: "◐"
    case .hidden, .offline: "○"
    }
  }
}
