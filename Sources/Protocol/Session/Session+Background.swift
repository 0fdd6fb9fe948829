import Chat

extension Session {
  /// Goes on with the background jobs, unless that is happening already.
  func work() {
    guard isLive, working == nil, jobs.first != nil else { return }
    working = task { session in await session.workOff() }
  }

  private func workOff() async {
    do throws(Superseded) {
      while isLive, let job = jobs.first {
        switch try await perform(job) {
        case nil: jobs.remove(job)
        case .transport:
          // Of no use while the link is bad; the next good poll goes on here.
          working = nil
          return
        case let error? where isBadMoment(error) && jobs.postpone(job):
          log.write(.info, "a background question has to wait: \(error.shortReason)")
        case let error?:
          log.write(.info, "gave up a background question: \(error.shortReason)")
          if let list = job.list { emit(.listMissing(list, ServiceFailure(error))) }
          jobs.remove(job)
        }
        // A message may have waited for its addressee to be found again.
        pumpOutbox()
      }
      working = nil
    } catch {
      log.write(.debug, "background work was replaced")
    }
  }

  /// Trouble of the server, or of somebody between, that may be over with the next good poll.
  private func isBadMoment(_ error: ProtocolError) -> Bool {
    switch error {
    case .status(let status): status >= 500
    case .malformed: true
    case .transport, .rejected: false
    }
  }

  /// Does one job; returns why it failed.
  func perform(_ job: BackgroundJobs.Job) async throws(Superseded) -> ProtocolError? {
    switch job {
    case .roster: try await loadRoster()
    case .groups: try await loadGroups()
    case .discussions: try await loadDiscussions()
    case .recent: try await fetchRecent()
    case .groupNews: try await tellGroupNews()
    case .ownDetails: try await fetchOwnDetails()
    case .friendship(let item): try await tellFriendship(item)
    case .newBuddy(let added): try await tellNewBuddy(added)
    case .members(let conversation): try await fetchMembers(conversation)
    case .profile(let uin): try await fetchProfile(uin)
    case .account(let uin): try await fetchAccount(uin)
    case .groupNumber(let group): try await fetchNumber(group)
    }
  }

  func fetchProfile(_ uin: Uin) async throws(Superseded) -> ProtocolError? {
    guard let open else { throw Superseded() }
    let request = GetFriendInfo2.Request(uin: uin, vfwebqq: open.vfwebqq, t: time.milliseconds)
    switch try await ask(GetFriendInfo2.self, request) {
    case .failure(let error): return error
    case .success(let person):
      let id = translation.aliases.contact(uin)
      let contact = Contact(
        id: id,
        nick: HTMLEntities.decode(person.nick),
        account: translation.aliases.account(of: id)
      )
      contacts[id] = contact
      emit(.contactLearned(contact))
      return nil
    }
  }

  private func fetchAccount(_ uin: Uin) async throws(Superseded) -> ProtocolError? {
    switch try await number(of: .contact(uin)) {
    case .failure(let error): return error
    case .success(let account):
      let id = translation.aliases.learn(account: account, of: uin)
      emit(.numberLearned(.contact(id), account))
      return nil
    }
  }

  func fetchNumber(_ group: GroupID) async throws(Superseded) -> ProtocolError? {
    guard translation.aliases.number(of: group) == nil,
      let place = translation.aliases.place(of: group)
    else { return nil }
    switch try await number(of: .group(place.code)) {
    case .failure(let error): return error
    case .success(let number):
      let id = translation.aliases.learn(number: number, of: place.gid, code: place.code)
      emit(.numberLearned(.group(id), number))
      return nil
    }
  }
}
