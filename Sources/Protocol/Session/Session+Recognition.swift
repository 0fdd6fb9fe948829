import Chat

/// After another login people and groups come under new numbers. Whoever was there before is found
/// again by the real number, before the lists are shown: windows and drafts hang on it.
extension Session {
  ///
  /// Without a link nothing is recognised, and the list must wait: returns why.
  func recogniseBuddies(
    _ lists: GetUserFriends2.Value
  ) async throws(Superseded) -> ProtocolError? {
    var missing = Set(
      roster.buddies.map(\.contact.id)
        .filter { translation.aliases.uin(of: $0) == nil }
        .compactMap { translation.aliases.account(of: $0) }
    )
    for uin in likelyFirst(lists) where translation.aliases.knownContact(uin) == nil {
      if missing.isEmpty { break }
      switch try await number(of: .contact(uin)) {
      case .success(let account):
        translation.aliases.learn(account: account, of: uin)
        missing.remove(account)
      case .failure(.rejected): continue
      case .failure(let error): return error
      }
    }
    return nil
  }

  /// Those with a nick of before are asked first: mostly nobody else has to be asked then.
  private func likelyFirst(_ lists: GetUserFriends2.Value) -> [Uin] {
    let nicks = Set(roster.buddies.map(\.contact.nick))
    let familiar = Set(
      lists.info.filter { nicks.contains(HTMLEntities.decode($0.nick)) }.map(\.uin)
    )
    let uins = lists.friends.map(\.uin)
    return uins.filter(familiar.contains) + uins.filter { !familiar.contains($0) }
  }

  func recogniseGroups(
    _ lists: GetGroupNameListMask2.Value
  ) async throws(Superseded) -> ProtocolError? {
    var missing = Set(
      groups.map(\.id)
        .filter { translation.aliases.place(of: $0) == nil }
        .compactMap { translation.aliases.number(of: $0) }
    )
    for group in lists.groups where translation.aliases.knownGroup(group.gid) == nil {
      if missing.isEmpty { break }
      switch try await number(of: .group(group.code)) {
      case .success(let number):
        translation.aliases.learn(number: number, of: group.gid, code: group.code)
        missing.remove(number)
      case .failure(.rejected): continue
      case .failure(let error): return error
      }
    }
    return nil
  }

  /// A message from somebody whom the lists did not bring: after another login it may be somebody
  /// we know, so the number is asked for before the message is shown.
  func recogniseSenders(of items: [PollItem]) async throws(Superseded) {
    guard loginNumber > 1 else { return }
    for case .message(let item) in items
    where translation.aliases.knownContact(item.sender) == nil {
      if let account = try await patientNumber(of: .contact(item.sender)) {
        translation.aliases.learn(account: account, of: item.sender)
      }
    }
  }

  private func patientNumber(
    of target: GetFriendUin2.Target
  ) async throws(Superseded) -> UInt64? {
    for attempt in 1...Self.recognitionAttempts {
      switch try await number(of: target) {
      case .success(let account): return account
      case .failure(.rejected): return nil
      case .failure: try await sleep(BackOff.delay(attempt: attempt))
      }
    }
    return nil
  }

  private static let recognitionAttempts = 3

  /// One question to the server.
  func number(
    of target: GetFriendUin2.Target
  ) async throws(Superseded) -> Result<UInt64, ProtocolError> {
    guard let open else { throw Superseded() }
    let request = GetFriendUin2.Request(
      target: target,
      vfwebqq: open.vfwebqq,
      t: time.milliseconds
    )
    return try await ask(GetFriendUin2.self, request).map(\.account)
  }
}
