import Chat
import Testing
import WebQQProtocol

@testable import Server

/// The calls about groups, one line each.
extension Visitor {
  /// Finds a group by number, as somebody outside.
  func found(_ number: UInt64) async throws -> SearchGroups.Group? {
    try await call(
      SearchGroups.self,
      .init(text: String(number), isByNumber: true, vfwebqq: tokens.vfwebqq, t: 1)
    ).value().groups.first
  }

  /// Asks to be let in and returns the code of the answer.
  @discardableResult
  func apply(to code: GroupCode, _ message: String = "请让我进") async throws -> Int {
    try await call(
      ApplyJoinGroup2.self,
      .init(code: code, message: message, vfwebqq: tokens.vfwebqq)
    ).retcode
  }

  /// Answers somebody and returns the code of the answer.
  func answer(_ uin: Uin, _ gid: Gid, _ answer: OpGroupJoinReq.Answer) async throws -> Int {
    try await call(
      OpGroupJoinReq.self,
      .init(gid: gid, person: uin, message: "满了", answer: answer, session: session, t: 1)
    ).retcode
  }

  func quit(_ code: GroupCode) async throws -> Int {
    try await call(QuitGroup2.self, .init(code: code, vfwebqq: tokens.vfwebqq)).retcode
  }

  func query(_ code: GroupCode) -> GroupQuery {
    GroupQuery(code: code, vfwebqq: tokens.vfwebqq, t: 1)
  }

  func groupList() async throws -> GetGroupNameListMask2.Value {
    try await call(GetGroupNameListMask2.self, .init(vfwebqq: tokens.vfwebqq)).value()
  }

  func members(_ code: GroupCode) async throws -> GetGroupInfoExt2.Value {
    try await call(
      GetGroupInfoExt2.self,
      .init(code: code, vfwebqq: tokens.vfwebqq, t: 1)
    ).value()
  }

  func mask(_ gid: Gid, _ mask: Int, all: Int = 0) async throws -> Int {
    let masks = [GetGroupNameListMask2.Mask(gid: gid, mask: mask)]
    return try await call(
      MessageFilter.self,
      .init(masks: masks, everyGroup: all, index: 1, port: 1, vfwebqq: tokens.vfwebqq)
    ).retcode
  }

  func sendToGroup(_ text: String, _ gid: Gid) async throws -> Int {
    try await call(SendQunMsg2.self, .init(group: gid, message: message(text))).retcode
  }

  /// What a poll tells of groups, oldest first; an answer that tells nothing is an error.
  func news(_ ids: [UInt64] = []) async throws -> [SysGMsgItem] {
    let items = try await poll(ids).items.reversed()
    return items.compactMap { if case .group(let item) = $0 { item } else { nil } }
  }

  func discussion(_ did: Did) async throws -> GetDiscuInfo.Value {
    try await call(
      GetDiscuInfo.self,
      .init(did: did, session: session, vfwebqq: tokens.vfwebqq, t: 1)
    ).value()
  }

  func change(
    _ did: Did,
    add: [Uin] = [],
    remove: [Uin] = []
  ) async throws -> ChangeDiscuMem.Reply {
    try await call(
      ChangeDiscuMem.self,
      .init(
        did: did,
        people: DiscussionPeople(buddies: add),
        removed: remove,
        session: session,
        vfwebqq: tokens.vfwebqq
      )
    )
  }
}

extension Rig {
  /// One more account, which is in no group and nobody's friend.
  func addOutsider(_ number: UInt64 = 10_004, nick: String = "外人") throws {
    try server.administration.addAccount(number, nick: nick, password: "secret")
  }
}
