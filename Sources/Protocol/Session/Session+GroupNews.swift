import Chat

extension Session {
  /// Tells what happened to groups, with the names of the people, and asks again for what changed.
  func tellGroupNews() async throws(Superseded) -> ProtocolError? {
    while let news = groupNews.first {
      if case .groupsBefore = news.consequence, let error = try await loadGroups(),
        Self.isPassing(error)
      {
        return error
      }
      if let error = try await learnNames(of: news.event.people) { return error }
      // Another login may have told it meanwhile.
      guard !groupNews.isEmpty else { return nil }
      groupNews.removeFirst()
      emit(.groups(news.event.naming(contact)))
      switch news.consequence {
      case .none: break
      case .groupsAfter: jobs.add(.groups)
      case .groupsBefore(let group), .members(let group): jobs.add(.members(.group(group)))
      }
    }
    return nil
  }

  /// The contact as lists and profiles know it; by number where nobody does.
  func contact(_ contact: Contact) -> Contact {
    if let known = contacts[contact.id], !known.displayName.isEmpty { return known }
    var nameless = contact
    let number = contact.account ?? translation.aliases.uin(of: contact.id)?.rawValue
    if contact.nick.isEmpty, let number { nameless.nick = String(number) }
    return nameless
  }

  /// Asks for the profiles of those without a name; returns an error only when the link is bad.
  func learnNames(of people: [ContactID]) async throws(Superseded) -> ProtocolError? {
    for id in people where contacts[id] == nil {
      guard let uin = translation.aliases.uin(of: id) else { continue }
      if uin.rawValue == translation.own {
        contacts[id] = Contact(id: id, nick: open?.nick ?? "", account: translation.own)
      } else if let error = try await fetchProfile(uin), Self.isPassing(error) {
        return error
      }
    }
    return nil
  }

  /// Whether to try again once the link is good.
  private static func isPassing(_ error: ProtocolError) -> Bool {
    if case .transport = error { true } else { false }
  }
}
