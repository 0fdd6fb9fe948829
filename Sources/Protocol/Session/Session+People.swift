import Chat

extension Session {
  func perform(_ request: PeopleRequest) async throws(ServiceFailure) {
    guard isLive else { throw .notSignedIn }
    switch request {
    case .loadDetails(nil): try await loadOwnDetails()
    case .loadDetails(let contact?): try await loadDetails(contact)
    case .loadAvatar(let owner): try await loadAvatar(owner)
    case .search(let account): try await search(account)
    case .add(let account, let message, let category, let markName):
      try await add(account, message, category: category, markName: markName)
    case .accept(let contact, let category, let markName):
      try await accept(contact, category: category, markName: markName)
    case .refuse(let contact, let message): try await refuse(contact, message)
    case .remove(let contact, let isOnBothSides):
      try await remove(contact, isOnBothSides: isOnBothSides)
    case .rename(let contact, let name): try await rename(contact, to: name)
    case .move(let contact, let category): try await move(contact, to: category)
    case .setSignature(let text): try await setSignature(text)
    }
  }

  /// What was replaced meanwhile is no answer to a person.
  func forPerson<Value: Sendable>(
    _ body: (isolated Session) async throws(Superseded) -> Value
  ) async throws(ServiceFailure) -> Value {
    do throws(Superseded) {
      return try await body(self)
    } catch {
      throw .notSignedIn
    }
  }

  private func loadOwnDetails() async throws(ServiceFailure) {
    let error = try await forPerson { session throws(Superseded) in
      try await session.fetchOwnDetails()
    }
    if let error { throw ServiceFailure(error) }
  }

  /// The credential for contacts.
  func credential() throws(ServiceFailure) -> String {
    guard isLive, let open else { throw .notSignedIn }
    return open.vfwebqq
  }

  /// By what this login calls somebody.
  func alias(of contact: ContactID) throws(ServiceFailure) -> Uin {
    guard let uin = translation.aliases.uin(of: contact) else {
      throw .rejected(.tokenExpired)
    }
    return uin
  }

  /// The alias of somebody on my list.
  func alias(ofBuddy contact: ContactID) throws(ServiceFailure) -> Uin {
    guard isBuddy(contact) else { throw .notABuddy }
    return try alias(of: contact)
  }

  /// The lasting number of somebody, asked for where it is not known yet.
  func account(of contact: ContactID) async throws(ServiceFailure) -> UInt64 {
    if let known = translation.aliases.account(of: contact) { return known }
    let uin = try alias(of: contact)
    let request = GetFriendUin2.Request(
      target: .contact(uin),
      vfwebqq: try credential(),
      t: time.milliseconds
    )
    let account = try await demand(GetFriendUin2.self, request).account
    translation.aliases.learn(account: account, of: uin)
    return account
  }
}
