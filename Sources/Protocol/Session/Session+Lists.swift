import Chat

extension Session {
  /// The lists that the screen begins with; what fails is tried again in the background.
  func loadLists() async throws(Superseded) {
    for job in [.roster, .groups, .discussions] as [BackgroundJobs.Job] {
      jobs.add(job)
      if try await perform(job) == nil { jobs.remove(job) }
    }
    jobs.add(.recent)
    jobs.add(.ownDetails)
    for group in groups { jobs.add(.members(.group(group.id))) }
    if !groupNews.isEmpty { jobs.add(.groupNews) }
  }

  func loadRoster() async throws(Superseded) -> ProtocolError? {
    let lists: GetUserFriends2.Value
    switch try await friends() {
    case .success(let value): lists = value
    case .failure(let error): return error
    }
    guard let open else { throw Superseded() }
    let request = GetOnlineBuddies2.Request(session: open.fields, t: time.milliseconds)
    let online = try await ask(GetOnlineBuddies2.self, request)
    if let error = try await recogniseBuddies(lists) { return error }
    // Without presences the list is still worth showing.
    let roster = translation.roster(lists, online: (try? online.get())?.buddies ?? [])
    self.roster = roster
    named.formUnion(roster.buddies.map(\.contact.id))
    for buddy in roster.buddies { contacts[buddy.contact.id] = buddy.contact }
    emit(.rosterLoaded(roster))
    for friend in lists.friends.prefix(Self.mostNumbers) where isWithoutAccount(friend.uin) {
      jobs.add(.account(friend.uin))
    }
    if case .failure(let error) = online { return error }
    return nil
  }

  func loadGroups() async throws(Superseded) -> ProtocolError? {
    guard let open else { throw Superseded() }
    let request = GetGroupNameListMask2.Request(vfwebqq: open.vfwebqq)
    switch try await ask(GetGroupNameListMask2.self, request) {
    case .failure(let error): return error
    case .success(let lists):
      if let error = try await recogniseGroups(lists) { return error }
      groups = translation.groups(lists)
      mutings = translation.mutings(lists)
      emit(.groupsLoaded(groups))
      for group in groups where translation.aliases.number(of: group.id) == nil {
        jobs.add(.groupNumber(group.id))
      }
      return nil
    }
  }

  func loadDiscussions() async throws(Superseded) -> ProtocolError? {
    guard let open else { throw Superseded() }
    let request = GetDiscusList.Request(
      session: open.fields,
      vfwebqq: open.vfwebqq,
      t: time.milliseconds
    )
    switch try await ask(GetDiscusList.self, request) {
    case .failure(let error): return error
    case .success(let list):
      let discussions = translation.discussions(list)
      emit(.discussionsLoaded(discussions))
      for discussion in discussions where discussionVersions[discussion.id] == nil {
        jobs.add(.members(.discussion(discussion.id)))
      }
      return nil
    }
  }

  /// Nobody has more buddies, and no server should be asked more than this in a row.
  private static let mostNumbers = 2_000

  private func isWithoutAccount(_ uin: Uin) -> Bool {
    translation.aliases.account(of: translation.aliases.contact(uin)) == nil
  }

  /// Asks for something that speaks of people or groups by their aliases.
  ///
  /// An answer that comes after another login is of no use: it fails as cancelled.
  func ask<E: RetcodeEndpoint>(
    _ endpoint: E.Type,
    _ request: E.Request
  ) async throws(Superseded) -> Result<E.Value, ProtocolError> {
    let login = loginNumber
    let result = value(try await call(endpoint, request))
    return login == loginNumber ? result : .failure(.transport(.cancelled))
  }

  /// What was asked for, or the error that came in its place.
  func value<Value>(
    _ result: Result<RetcodeReply<Value>, ProtocolError>
  ) -> Result<Value, ProtocolError> {
    switch result {
    case .success(.ok(let value)): .success(value)
    case .success(.refused(let refusal)): .failure(.rejected(refusal.retcode))
    case .failure(let error): .failure(error)
    }
  }
}
