import Chat

extension State {
  /// The other side is told again only after so long; its screen shows it for longer.
  private static let typingPause: Int64 = 5

  /// Tells the person of the open conversation that I am writing to them.
  ///
  /// A command is nobody's business.
  mutating func tellTyping() -> [Effect] {
    guard case .contact(let contact) = current, keyFocus == .composer, link == .online else {
      return []
    }
    // First of all, for so it is at nearly every key.
    if let last = typingToldAt[contact], now.seconds - last.seconds < Self.typingPause { return [] }
    guard let first = draft.first, first != "/" else { return [] }
    typingToldAt[contact] = now
    return [.request(.tellTyping(contact))]
  }
}
