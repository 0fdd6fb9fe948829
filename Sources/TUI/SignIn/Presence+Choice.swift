import Chat

extension Presence {
  /// What one can sign in with, in the order of the form.
  static let choices: [Presence] = [.online, .hidden, .away, .busy, .callme, .silent]

  /// The choice so many steps on, round and round.
  func neighbour(_ step: Int) -> Presence {
    let here = Self.choices.firstIndex(of: self) ?? 0
    return Self.choices[(here + step + Self.choices.count) % Self.choices.count]
  }

  /// The word for a choice.
  var choicePhrase: Phrase {
    switch self {
    case .online: Phrase("在线", "online")
    case .hidden: Phrase("隐身", "hidden")
    case .away: Phrase("离开", "away")
    case .busy: Phrase("忙碌", "busy")
    case .callme: Phrase("Q我吧", "callme")
    case .silent: Phrase("请勿打扰", "silent")
    case .offline: Phrase("离线", "offline")
    }
  }
}
