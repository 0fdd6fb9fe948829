import Chat

extension Session {
  /// Asks where there was talk lately.
  func fetchRecent() async throws(Superseded) -> ProtocolError? {
    guard let open else { throw Superseded() }
    let request = GetRecentList2.Request(vfwebqq: open.vfwebqq, session: open.fields)
    switch try await ask(GetRecentList2.self, request) {
    case .failure(let error): return error
    case .success(let list):
      emit(.recentLoaded(translation.conversations(list)))
      return nil
    }
  }
}

extension Translation {
  /// Those that are on a list; a number that nobody gave a name says nothing to a person.
  func conversations(_ recent: GetRecentList2.Value) -> [ConversationID] {
    recent.entries.compactMap { entry in
      switch entry {
      case .contact(let uin): aliases.knownContact(uin).map(ConversationID.contact)
      case .group(let gid): aliases.knownGroup(gid).map(ConversationID.group)
      case .discussion(let did): .discussion(DiscussionID(did.rawValue))
      }
    }
  }
}
