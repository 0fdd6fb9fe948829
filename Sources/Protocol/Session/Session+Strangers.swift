import Chat

/// Temporary sessions: messages to people who are no buddies, through a group or a discussion that
/// both are in.
extension Session {
  /// On my list.
  func isBuddy(_ contact: ContactID) -> Bool {
    roster.buddies.contains { $0.contact.id == contact }
  }

  /// Somebody whom only a group or a discussion leads to.
  func isStranger(_ contact: ContactID) -> Bool {
    !isBuddy(contact) && !translation.routes.routes(to: contact).isEmpty
  }

  /// Those with whom I talked before another login are found again among the members of a group:
  /// windows and drafts hang on them.
  func recogniseStrangers(in group: GetGroupInfoExt2.Value) async throws(Superseded) {
    let lost = translation.routes.partners.filter { translation.aliases.uin(of: $0) == nil }
    guard !lost.isEmpty else { return }
    let nicks = Set(lost.compactMap { contacts[$0]?.nick })
    for person in group.people
    where nicks.contains(HTMLEntities.decode(person.nick))
      && translation.aliases.knownContact(person.uin) == nil
    {
      guard case .success(let account) = try await number(of: .contact(person.uin))
      else { continue }
      translation.aliases.learn(account: account, of: person.uin)
    }
  }

  /// Tries one way after the other, the one by which the person wrote first.
  func postToStranger(
    _ message: OutgoingMessage,
    to contact: ContactID,
    _ uin: Uin
  ) async throws(Superseded) -> SendOutcome {
    for route in translation.routes.routes(to: contact) {
      guard let place = translation.place(of: route) else { continue }
      switch try await post(message, to: uin, through: place) {
      case .rejected(.tokenExpired), .rejected(.staleCode): continue
      case .accepted:
        talked(with: contact, through: route)
        if translation.aliases.account(of: contact) == nil { jobs.add(.account(uin)) }
        return .accepted
      case let outcome: return outcome
      }
    }
    return .noSharedPlace
  }

  private func post(
    _ message: OutgoingMessage,
    to uin: Uin,
    through place: StrangerPlace
  ) async throws(Superseded) -> SendOutcome {
    if let kept = leaves.signature(for: uin, through: place, at: time.monotonic()) {
      let outcome = try await post(message, to: uin, through: place, by: kept)
      guard outcome == .rejected(.tokenExpired) else { return outcome }
      // It may have been too old: once more with a new one.
      leaves.remove(for: uin, through: place)
    }
    guard let open else { throw Superseded() }
    let request = GetC2cmsgSig2.Request(
      place: place,
      to: uin,
      session: open.fields,
      t: time.milliseconds
    )
    switch try await ask(GetC2cmsgSig2.self, request) {
    case .failure(let error):
      switch SendOutcome(error) {
      case .unconfirmed, .unanswered: return .notSent
      case let outcome: return outcome
      }
    case .success(let leave):
      leaves.add(leave.signature, for: uin, through: place, at: time.monotonic())
      return try await post(message, to: uin, through: place, by: leave.signature)
    }
  }

  private func post(
    _ message: OutgoingMessage,
    to uin: Uin,
    through place: StrangerPlace,
    by signature: String
  ) async throws(Superseded) -> SendOutcome {
    let request = SendSessMsg2.Request(
      to: uin,
      signature: signature,
      serviceType: place.serviceType,
      message: message
    )
    return SendOutcome(try await call(SendSessMsg2.self, request))
  }
}
