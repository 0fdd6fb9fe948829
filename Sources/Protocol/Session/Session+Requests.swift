import Chat

extension Session {
  func loadMembers(_ conversation: ConversationID) async throws(ServiceFailure) {
    guard isLive else { throw .notSignedIn }
    let error: ProtocolError?
    do throws(Superseded) {
      error = try await fetchMembers(conversation)
    } catch {
      throw .notSignedIn
    }
    if let error { throw ServiceFailure(error) }
  }

  /// Does a background job at once; one that fails is still done in its turn.
  func learnNumber(_ conversation: ConversationID) async throws(ServiceFailure) {
    guard isLive else { throw .notSignedIn }
    let job: BackgroundJobs.Job
    switch conversation {
    case .contact(let id):
      guard let uin = translation.aliases.uin(of: id) else { return }
      job = .account(uin)
    case .group(let id): job = .groupNumber(id)
    case .discussion: return
    }
    let error: ProtocolError?
    do throws(Superseded) {
      error = try await perform(job)
    } catch {
      throw .notSignedIn
    }
    if let error { throw ServiceFailure(error) }
    jobs.remove(job)
  }

  /// Asks for the members and makes them known; returns why that failed.
  func fetchMembers(_ conversation: ConversationID) async throws(Superseded) -> ProtocolError? {
    switch conversation {
    case .contact: nil
    case .group(let id): try await fetchMembers(of: id)
    case .discussion(let id): try await fetchMembers(of: id)
    }
  }

  private func fetchMembers(of id: GroupID) async throws(Superseded) -> ProtocolError? {
    guard let open, let code = translation.aliases.place(of: id)?.code else { return nil }
    let request = GetGroupInfoExt2.Request(
      code: code,
      vfwebqq: open.vfwebqq,
      t: time.milliseconds
    )
    switch try await ask(GetGroupInfoExt2.self, request) {
    case .failure(let error): return error
    case .success(let info):
      try await recogniseStrangers(in: info)
      show(translation.members(info), of: .group(id))
      return nil
    }
  }

  private func fetchMembers(of id: DiscussionID) async throws(Superseded) -> ProtocolError? {
    guard let open else { throw Superseded() }
    let request = GetDiscuInfo.Request(
      did: Did(id.rawValue),
      session: open.fields,
      vfwebqq: open.vfwebqq,
      t: time.milliseconds
    )
    switch try await ask(GetDiscuInfo.self, request) {
    case .failure(let error): return error
    case .success(let info):
      guard !info.isGone else {
        jobs.add(.discussions)
        return .rejected(.discussionGone)
      }
      discussionVersions[id] = info.infoSeq
      show(translation.members(info), of: .discussion(id))
      return nil
    }
  }

  private func show(_ list: MemberList, of conversation: ConversationID) {
    named.formUnion(list.members.map(\.contact.id))
    translation.routes.load(list.members.map(\.contact.id), of: conversation)
    for member in list.members {
      let id = member.contact.id
      // What I call somebody stands in the buddy list alone.
      if contacts[id]?.markName == nil { contacts[id] = member.contact }
    }
    emit(.membersLoaded(conversation, list))
  }

  func setPresence(_ presence: Presence) async throws(ServiceFailure) {
    _ = try await demand(ChangeStatus2.self) {
      .init(status: presence, session: $0.fields, t: $1)
    }
    open?.presence = presence
    emit(.ownPresenceChanged(presence))
  }
}
