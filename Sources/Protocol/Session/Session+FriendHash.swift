import Chat

extension Session {
  private typealias Lists = Result<GetUserFriends2.Value, ProtocolError>

  /// The buddy list, by the hash that the server takes.
  func friends() async throws(Superseded) -> Result<GetUserFriends2.Value, ProtocolError> {
    guard let account = open?.account else { throw Superseded() }
    let ptwebqq = try await self.ptwebqq()
    if let lists = try await friendsByProgram(account, ptwebqq) { return lists }
    guard let first = open?.hashVariant else { throw Superseded() }
    for variant in [first] + FriendListHash.allCases.filter({ $0 != first }) {
      let hash = variant.hash(uin: account, ptwebqq: ptwebqq)
      guard let lists = try await friends(hash) else { continue }
      if case .success = lists { keep(variant) }
      return lists
    }
    return .failure(.rejected(.wrongHash))
  }

  /// By the person's own program; `nil` when there is none or it was of no use, which is told.
  private func friendsByProgram(
    _ account: UInt64,
    _ ptwebqq: String
  ) async throws(Superseded) -> Lists? {
    guard let program = hashing.program else { return nil }
    switch try await wait({ await program(account, ptwebqq) }) {
    case .success(let hash):
      if let lists = try await friends(hash) { return lists }
      report(hashProgram: "retcode 50")
    case .failure(let failure): report(hashProgram: failure.reason)
    }
    return nil
  }

  private func report(hashProgram reason: String) {
    log.write(.warning, "hash_command: \(reason)")
    emit(.hashProgramFailed(reason: reason))
  }

  /// The answer to one hash; `nil` when it is the wrong one.
  private func friends(_ hash: String) async throws(Superseded) -> Lists? {
    guard let vfwebqq = open?.vfwebqq else { throw Superseded() }
    let request = GetUserFriends2.Request(hash: hash, vfwebqq: vfwebqq)
    let lists = try await ask(GetUserFriends2.self, request)
    if case .failure(.rejected(.wrongHash)) = lists { return nil }
    return lists
  }

  private func keep(_ variant: FriendListHash) {
    guard let open else { return }
    let known = hashing.remembered(open.server.url) ?? .p
    self.open?.hashVariant = variant
    if variant != known { hashing.remember(open.server.url, variant) }
  }
}
