import Testing
import WebQQProtocol

@testable import Server

extension Visitor {
  /// What a search by a real number answers.
  func search(
    _ account: UInt64,
    code: String = "",
    verifySession: String = ""
  ) async throws -> SearchQQByUin2.Reply {
    try await call(
      SearchQQByUin2.self,
      .init(
        account: account,
        verifySession: verifySession,
        code: code,
        vfwebqq: tokens.vfwebqq,
        t: 1
      )
    )
  }

  /// What adding somebody takes.
  func token(for account: UInt64) async throws -> String {
    try #require(try await search(account).value().token)
  }

  /// Asks somebody to become a friend; returns the code.
  func ask(
    _ account: UInt64,
    _ message: String,
    category: Int = 0,
    markName: String = ""
  ) async throws -> Int {
    try await call(
      AddNeedVerify2.self,
      .init(
        account: account,
        category: category,
        markName: markName,
        message: message,
        token: try await token(for: account),
        vfwebqq: tokens.vfwebqq
      )
    ).retcode
  }

  /// Takes somebody onto the list without asking; returns the code.
  func add(_ account: UInt64, token: String? = nil) async throws -> Int {
    let token = if let token { token } else { try await self.token(for: account) }
    return try await call(
      AddNoVerify2.self,
      .init(account: account, category: 0, markName: "", token: token, vfwebqq: tokens.vfwebqq)
    ).retcode
  }

  func answer(_ account: UInt64, _ answer: String) async throws -> Int {
    try await call(
      AnswerAndAdd2.self,
      .init(
        account: account,
        category: 0,
        markName: "",
        answer: answer,
        token: try await token(for: account),
        vfwebqq: tokens.vfwebqq
      )
    ).retcode
  }

  func accept(_ account: UInt64) async throws -> Int {
    try await call(
      AllowAddedRequest2.self,
      .init(account: account, vfwebqq: tokens.vfwebqq)
    ).retcode
  }

  func acceptAndAdd(_ account: UInt64, category: Int, markName: String = "") async throws -> Int {
    try await call(
      AllowAndAdd2.self,
      .init(account: account, category: category, markName: markName, vfwebqq: tokens.vfwebqq)
    ).retcode
  }

  func refuse(_ account: UInt64, _ message: String) async throws -> Int {
    try await call(
      DenyAddedRequest2.self,
      .init(account: account, message: message, vfwebqq: tokens.vfwebqq)
    ).retcode
  }

  func delete(_ uin: Uin, onBothSides: Bool) async throws -> Int {
    try await call(
      DeleteFriend.self,
      .init(uin: uin, isOnBothSides: onBothSides, vfwebqq: tokens.vfwebqq)
    ).retcode
  }

  /// The list of friends.
  func friends() async throws -> GetUserFriends2.Value {
    try await call(
      GetUserFriends2.self,
      GetUserFriends2.Request(hash: nil, vfwebqq: tokens.vfwebqq)
    ).value()
  }

  /// The nicks of friends who are seen to be there.
  func online() async throws -> [String] {
    let list = try await friends()
    let online = try await call(GetOnlineBuddies2.self, .init(session: session, t: 1)).value()
    return list.info.filter { info in online.buddies.contains { $0.uin == info.uin } }.map(\.nick)
  }
}

extension PollEnvelope {
  /// What others did about being friends, oldest first, with the real number of who did it.
  var acts: [String] {
    items.reversed().compactMap { item in
      switch item {
      case .system(let item): "\(item.account ?? 0) \(item.kind)"
      case .buddyList(let item): "+\(item.added.map(\.category)) -\(item.removed.count)"
      default: nil
      }
    }
  }
}
