public import Chat

/// What a participant learns, in real numbers.
public enum ParticipantEvent: Hashable, Sendable {
  case message(ParticipantMessage)
  case presence(UInt64, Presence)
  case typing(UInt64)
  case shake(UInt64)
  /// Somebody asks to be a friend; wants an answer.
  case friendRequest(from: UInt64, message: String)
  /// Somebody asks to be let into a group that the participant decides for; wants an answer.
  case groupRequest(from: UInt64, group: UInt64, message: String)
  /// The account signed in somewhere else; no event follows.
  case kicked
}

extension ParticipantEvent {
  /// `nil` for what concerns no participant.
  init?(_ notice: Notice) {
    switch notice {
    case .friendship(let notice):
      guard case .asked(let message, _) = notice.act else { return nil }
      self = .friendRequest(from: notice.account, message: message)
    case .group(let notice):
      guard case .requested(let account, let message) = notice.act else { return nil }
      self = .groupRequest(from: account, group: notice.group, message: message)
    case .buddyList, .file, .groupCard, .unreadable: return nil
    }
  }
}
