import Chat

extension Session {
  func create(_ name: String, _ members: [ContactID]) async throws(ServiceFailure) {
    let people = people(members)
    let made = try await demand(CreateDiscu.self) { open, _ in
      .init(name: name, people: people, session: open.fields, vfwebqq: open.vfwebqq)
    }
    jobs.add(.discussions)
    jobs.add(.members(.discussion(DiscussionID(made.did.rawValue))))
  }

  func change(
    _ discussion: DiscussionID,
    adding added: [ContactID] = [],
    removing removed: [ContactID] = []
  ) async throws(ServiceFailure) {
    let people = people(added)
    let gone = removed.compactMap(translation.aliases.uin)
    let result = try await demand(ChangeDiscuMem.self) { open, _ in
      .init(
        did: Did(discussion.rawValue),
        people: people,
        removed: gone,
        session: open.fields,
        vfwebqq: open.vfwebqq
      )
    }
    try check(result)
    jobs.add(.members(.discussion(discussion)))
  }

  /// Takes people out; what the server refuses with a code for strangers comes of somebody else's
  /// owning it by now.
  func expel(
    _ contacts: [ContactID],
    from discussion: DiscussionID
  ) async throws(ServiceFailure) {
    do {
      try await change(discussion, removing: contacts)
    } catch {
      guard error == .rejected(.tokenExpired) else { throw error }
      jobs.add(.members(.discussion(discussion)))
      work()
      throw .rejected(.notAllowed, code: Retcode.tokenExpired.rawValue)
    }
  }

  func rename(_ discussion: DiscussionID, _ name: String) async throws(ServiceFailure) {
    let result = try await demand(ModifyDiscuInfo.self) { open, _ in
      .init(
        did: Did(discussion.rawValue),
        name: name,
        session: open.fields,
        vfwebqq: open.vfwebqq
      )
    }
    try check(result)
  }

  func leave(_ discussion: DiscussionID) async throws(ServiceFailure) {
    let result = try await demand(QuitDiscu.self) {
      .init(did: Did(discussion.rawValue), session: $0.fields, vfwebqq: $0.vfwebqq, t: $1)
    }
    discussionVersions[discussion] = nil
    try check(result)
  }

  /// Whatever the answer was, the list may be another now.
  private func check(_ result: SendResult) throws(ServiceFailure) {
    jobs.add(.discussions)
    if let error = result.error {
      work()
      let isWord = error == ModifyDiscuInfo.forbiddenWordError
      throw .rejected(isWord ? .forbiddenWord : .unknownTarget, code: error)
    }
  }

  /// Buddies by their number alone, others with the group where I met them.
  private func people(_ contacts: [ContactID]) -> DiscussionPeople {
    let buddies = Set(roster.buddies.map(\.contact.id))
    var people = DiscussionPeople(buddies: [])
    for contact in contacts {
      guard let uin = translation.aliases.uin(of: contact) else { continue }
      if !buddies.contains(contact), let place = meetingPlace(of: contact) {
        people.groupMembers.append(.init(uin: uin, gid: place.gid))
      } else {
        people.buddies.append(uin)
      }
    }
    return people
  }

  /// A group that I am in with somebody.
  private func meetingPlace(of contact: ContactID) -> AliasBook.GroupPlace? {
    for case .group(let id) in translation.routes.routes(to: contact)
    where groups.contains(where: { $0.id == id }) {
      return translation.aliases.place(of: id)
    }
    return nil
  }
}
