import Chat

/// A message as a line of a transcript: `2026-11-28 12:33 小明: 好的`.
struct TranscriptLine {
  let state: State

  func line(of message: Message) -> String {
    let name =
      message.sender == .me
      ? state.profile?.nick ?? state.environment.text(Words.me)
      : state.name(of: message.sender, in: message.conversation)
    let time = TimeLabel.full(state.environment.localTime(message.sentAt))
    return "\(time) \(name): \(MessageText(state: state).text(of: message))"
  }
}
