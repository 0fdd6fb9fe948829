import Chat

extension Session {
  /// Carries out one request about groups and discussions.
  func perform(_ request: GroupRequest) async throws(ServiceFailure) {
    switch request {
    case .loadDetails(let group): try await loadDetails(of: group)
    case .loadPresences(let group): try await loadPresences(in: group)
    case .search(let text): try await search(text)
    case .join(let number, let message): try await join(number, message)
    case .answerJoin(let group, let contact, let isAccepted, let message):
      try await answer(contact, in: group, isAccepted, message)
    case .leave(let group): try await leave(group)
    case .rename(let group, let name): try await rename(group, name)
    case .setCard(let group, let card): try await setCard(card, in: group)
    case .setMuting(let group, let muting): try await setMuting(muting, of: group)
    case .createDiscussion(let name, let members): try await create(name, members)
    case .addMembers(let discussion, let contacts):
      try await change(discussion, adding: contacts)
    case .removeMembers(let discussion, let contacts):
      try await expel(contacts, from: discussion)
    case .renameDiscussion(let discussion, let name): try await rename(discussion, name)
    case .leaveDiscussion(let discussion): try await leave(discussion)
    }
    work()
  }

  private func loadPresences(in group: GroupID) async throws(ServiceFailure) {
    let code = try code(of: group)
    let stats = try await demand(GetGroupMemberStat2.self) {
      .init(code: code, vfwebqq: $0.vfwebqq, t: $1)
    }
    let presences = stats.online.map { (translation.aliases.contact($0.uin), $0.presence) }
    emit(.groups(.presencesLoaded(group, Dictionary(presences) { first, _ in first })))
  }

  private func loadDetails(of group: GroupID) async throws(ServiceFailure) {
    let code = try code(of: group)
    let info = try await demand(GetGroupPublicInfo2.self) {
      .init(code: code, vfwebqq: $0.vfwebqq, t: $1)
    }
    let owner = translation.aliases.contact(info.owner)
    do throws(Superseded) {
      // Without a number or a name of the owner the rest is still worth telling.
      _ = try await fetchNumber(group)
      _ = try await learnNames(of: [owner])
    } catch {
      throw .notSignedIn
    }
    let details = translation.details(info, of: group, owner: owner)
    emit(.groups(.detailsLoaded(details).naming(contact)))
  }

  /// Looks for a number where the text is one, else for words.
  private func search(_ text: String) async throws(ServiceFailure) {
    let found = try await find(text)
    var groups = found.map { FoundGroup(number: $0.number, name: HTMLEntities.decode($0.name)) }
    if let only = found.first, found.count == 1 {
      let info = try? await demand(GetGroupPublicInfo2.self) {
        .init(code: only.code, vfwebqq: $0.vfwebqq, t: $1)
      }
      // How many are in it is worth a question, not an error.
      groups[0].memberCount = info?.memberCount
    }
    emit(.groups(.found(groups)))
  }

  private func find(_ text: String) async throws(ServiceFailure) -> [SearchGroups.Group] {
    let isByNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return try await demand(SearchGroups.self) {
      .init(text: text, isByNumber: isByNumber, vfwebqq: $0.vfwebqq, t: $1)
    }.groups
  }

  /// Only a search knows the code that stands for a group I am not in.
  private func join(_ number: UInt64, _ message: String) async throws(ServiceFailure) {
    let found = try await find(String(number)).first { $0.number == number }
    guard let found else { throw .rejected(.staleCode) }
    _ = try await demand(ApplyJoinGroup2.self) { open, _ in
      .init(code: found.code, message: message, vfwebqq: open.vfwebqq)
    }
  }

  private func answer(
    _ contact: ContactID,
    in group: GroupID,
    _ isAccepted: Bool,
    _ message: String
  ) async throws(ServiceFailure) {
    guard let gid = translation.aliases.place(of: group)?.gid,
      let uin = translation.aliases.uin(of: contact)
    else { throw .rejected(.staleCode) }
    _ = try await demand(OpGroupJoinReq.self) {
      .init(
        gid: gid,
        person: uin,
        message: message,
        answer: isAccepted ? .accept : .refuse,
        session: $0.fields,
        t: $1
      )
    }
    if isAccepted { jobs.add(.members(.group(group))) }
  }

  private func leave(_ group: GroupID) async throws(ServiceFailure) {
    let code = try code(of: group)
    _ = try await demand(QuitGroup2.self) { open, _ in
      .init(code: code, vfwebqq: open.vfwebqq)
    }
    jobs.add(.groups)
  }

  private func rename(_ group: GroupID, _ name: String) async throws(ServiceFailure) {
    let code = try code(of: group)
    _ = try await demand(UpdateGroupInfo2.self) { open, _ in
      .init(code: code, markName: name, vfwebqq: open.vfwebqq)
    }
    change(group) { $0.markName = name.isEmpty ? nil : name }
  }

  private func setCard(_ card: String, in group: GroupID) async throws(ServiceFailure) {
    let code = try code(of: group)
    _ = try await demand(UpdateGroupBusinessCard2.self) { open, _ in
      .init(code: code, name: card, vfwebqq: open.vfwebqq)
    }
    emit(.groups(.cardChanged(group, card)))
    jobs.add(.members(.group(group)))
  }

  /// The call names every group, so the others keep what they have.
  private func setMuting(
    _ muting: GroupMuting,
    of group: GroupID
  ) async throws(ServiceFailure) {
    _ = try code(of: group)
    let wanted = mutings.merging([group: muting]) { $1 }
    let masks = groups.compactMap { entry -> GetGroupNameListMask2.Mask? in
      guard let gid = translation.aliases.place(of: entry.id)?.gid else { return nil }
      return .init(gid: gid, mask: (wanted[entry.id] ?? .alerts).mask)
    }
    _ = try await demand(MessageFilter.self) { open, _ in
      .init(masks: masks, index: open.index, port: open.port, vfwebqq: open.vfwebqq)
    }
    mutings[group] = muting
    change(group) { $0.isMuted = muting != .alerts }
    emit(.groups(.mutingChanged(group, muting)))
  }

  /// Changes a group in the list of last time, and tells the list.
  private func change(_ group: GroupID, _ edit: (inout Group) -> Void) {
    guard let index = groups.firstIndex(where: { $0.id == group }) else { return }
    edit(&groups[index])
    emit(.groupsLoaded(groups))
  }
}
