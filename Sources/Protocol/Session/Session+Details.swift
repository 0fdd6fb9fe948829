import Chat

/// Profiles, pictures and the search.
extension Session {
  /// My own profile, signature and level.
  func fetchOwnDetails() async throws(Superseded) -> ProtocolError? {
    guard let open else { throw Superseded() }
    let request = GetSelfInfo2.Request(t: time.milliseconds)
    switch try await ask(GetSelfInfo2.self, request) {
    case .failure(let error): return error
    case .success(let info):
      let me = Uin(open.account)
      let id = translation.aliases.learn(account: open.account, of: me)
      let contact = Contact(id: id, nick: HTMLEntities.decode(info.nick), account: open.account)
      var details = translation.details(info, of: contact)
      details.presence = open.presence
      details.level = try await level(of: me)
      emit(.people(.detailsLoaded(details)))
      return nil
    }
  }

  func loadDetails(_ contact: ContactID) async throws(ServiceFailure) {
    let uin = try alias(of: contact)
    let vfwebqq = try credential()
    let info: PersonInfo
    if isBuddy(contact) {
      let request = GetFriendInfo2.Request(uin: uin, vfwebqq: vfwebqq, t: time.milliseconds)
      info = try await demand(GetFriendInfo2.self, request)
    } else {
      let request = GetStrangerInfo2.Request(uin: uin, vfwebqq: vfwebqq, t: time.milliseconds)
      info = try await demand(GetStrangerInfo2.self, request)
    }
    try await show(info, of: contact, uin)
  }

  /// Adds to a profile what other calls know, as far as they answer.
  private func show(
    _ info: PersonInfo,
    of contact: ContactID,
    _ uin: Uin
  ) async throws(ServiceFailure) {
    let known = try await forPerson { session throws(Superseded) in
      if session.translation.aliases.account(of: contact) == nil {
        // Without it the details are shown without the number.
        if case .success(let account) = try await session.number(of: .contact(uin)) {
          session.translation.aliases.learn(account: account, of: uin)
        }
      }
      return (
        signature: try await session.signature(of: uin), level: try await session.level(of: uin)
      )
    }
    let account = translation.aliases.account(of: contact)
    if let account { remember(info, of: account) }
    let buddy = roster.buddies.first { $0.contact.id == contact }
    var details = translation.details(
      info,
      of: Contact(
        id: contact,
        nick: HTMLEntities.decode(info.nick),
        markName: buddy?.contact.markName,
        account: account
      )
    )
    details.signature = known.signature ?? details.signature
    details.level = known.level
    emit(.people(.detailsLoaded(details)))
  }

  private func signature(of uin: Uin) async throws(Superseded) -> String? {
    guard let open else { throw Superseded() }
    let request = GetSingleLongNick2.Request(
      uin: uin,
      vfwebqq: open.vfwebqq,
      t: time.milliseconds
    )
    let result = try await ask(GetSingleLongNick2.self, request)
    // A profile without a signature is still worth showing.
    return (try? result.get()).map { HTMLEntities.decode($0.longNick) }
  }

  private func level(of uin: Uin) async throws(Superseded) -> Int? {
    guard let open else { throw Superseded() }
    let request = GetQQLevel2.Request(uin: uin, vfwebqq: open.vfwebqq, t: time.milliseconds)
    let result = try await ask(GetQQLevel2.self, request)
    // A profile without a level is still worth showing.
    return (try? result.get())?.level
  }

  /// Keeps what adding the person takes.
  func remember(_ info: PersonInfo, of account: UInt64) {
    people.rules[account] = Translation.joinRule(info.details["allow"]?.lenientInt)
    if let token = info.token { people.tokens[account] = token }
  }

  func loadAvatar(_ owner: AvatarOwner) async throws(ServiceFailure) {
    let asked: GetFace.Owner
    switch owner {
    case .me: asked = .contact(Uin(translation.own))
    case .contact(let contact): asked = .contact(try alias(of: contact))
    case .group(let group):
      guard let place = translation.aliases.place(of: group) else {
        throw .rejected(.staleCode)
      }
      asked = .group(place.code)
    }
    let request = GetFace.Request(
      owner: asked,
      vfwebqq: try credential(),
      t: time.milliseconds
    )
    let result = try await forPerson { session throws(Superseded) in
      try await session.call(GetFace.self, request)
    }
    switch result {
    case .success(let file): emit(.people(.avatarLoaded(owner, file)))
    case .failure(let error): throw ServiceFailure(error)
    }
  }
}
