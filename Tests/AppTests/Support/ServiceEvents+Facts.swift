import Chat

/// What tests ask of a list of events.
extension [ServiceEvent] {
  var roster: Roster? {
    for case .rosterLoaded(let roster) in self { return roster }
    return nil
  }

  var groups: [Group]? {
    for case .groupsLoaded(let groups) in self { return groups }
    return nil
  }

  var discussions: [Discussion]? {
    for case .discussionsLoaded(let discussions) in self { return discussions }
    return nil
  }

  var challenges: [CaptchaChallenge] {
    compactMap { if case .captchaRequired(let challenge) = $0 { challenge } else { nil } }
  }

  var messages: [Message] {
    compactMap { if case .messageReceived(let message) = $0 { message } else { nil } }
  }

  /// The texts received, in order.
  var texts: [String] {
    messages.map { message in
      message.segments.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
  }

  /// The conversation with the only buddy.
  var buddy: ConversationID? { roster?.buddies.first.map { .contact($0.contact.id) } }
}
