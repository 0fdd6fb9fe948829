import Chat
import Testing
import WebQQProtocol

@testable import Server

/// Asking to be let into a group, and the answers.
struct GroupRequestTests {
  let rig: Rig
  let owner: Visitor
  let outsider: Visitor

  init() async throws {
    rig = try await Rig()
    try rig.addOutsider()
    owner = try await rig.signIn(10_001)
    outsider = try await rig.signIn(10_004)
  }

  private func code() async throws -> GroupCode {
    try #require(try await outsider.found(Rig.group)).code
  }

  /// Somebody who asks, as the one who answers knows them.
  private func applicant(of decider: Visitor) async throws -> (Uin, Gid) {
    let item = try #require(try await decider.news().first)
    guard case .requested(let person, _) = item.change else {
      Issue.record("\(item.change)")
      return (Uin(0), item.gid)
    }
    return (person.uin, item.gid)
  }

  @Test func `a code that no search gave opens nothing`() async throws {
    #expect(try await outsider.apply(to: GroupCode(Rig.group)) == 100_003)
    #expect(try await outsider.apply(to: GroupCode(1)) == 100_003)
  }

  @Test func `a closed group is neither found nor joined`() async throws {
    let code = try await code()
    try rig.server.administration.setGroup(Rig.group, joinRule: .nobody)
    #expect(try await outsider.found(Rig.group) == nil)
    #expect(try await outsider.apply(to: code) == 100_001)
    let info = try await outsider.call(GetGroupPublicInfo2.self, outsider.query(code))
    #expect(info.retcode == 100_003)
  }

  @Test func `a message that nobody would read is refused`() async throws {
    let long = String(repeating: "长", count: 501)
    let code = try await code()
    #expect(try await outsider.apply(to: code, long) == 100_006)
  }

  @Test func `who is in a group cannot ask to be let in`() async throws {
    let code = try await owner.group().code
    #expect(try await owner.apply(to: code) == 100_001)
  }

  @Test func `only the owner and administrators are asked and can answer`() async throws {
    let passerby = try await rig.signIn(10_003)
    let whale = try await rig.signIn(10_002)
    try await outsider.apply(to: try await code())
    let (uin, gid) = try await applicant(of: owner)
    _ = try await applicant(of: whale)
    // An ordinary member knows neither the request nor a number of who asks.
    async let held = passerby.poll()
    await rig.clock.waitForSleeper(of: .seconds(60))
    let group = try await passerby.group().gid
    #expect(try await passerby.answer(uin, group, .accept) == 100_001)
    #expect(try await passerby.answer(Uin(10_004), group, .accept) == 100_001)
    // Nor does the one who asks let itself in.
    #expect(try await outsider.answer(Uin(10_004), gid, .accept) == 100_001)
    #expect(try await outsider.groupList().groups.isEmpty)
    rig.clock.advance(by: .seconds(61))
    #expect(try await held.retcode == 102)
  }

  @Test func `a request nobody made is not answered`() async throws {
    let gid = try await owner.group().gid
    let passerby = try await owner.uinInGroup(ofNick: "路过的人")
    for answer in OpGroupJoinReq.Answer.allCases {
      #expect(try await owner.answer(passerby, gid, answer) == 100_001)
    }
  }

  @Test func `a member below has no power over a request after losing it`() async throws {
    let whale = try await rig.signIn(10_002)
    try await outsider.apply(to: try await code())
    let (uin, gid) = try await applicant(of: whale)
    try rig.server.administration.setAdministrator(false, 10_002, ofGroup: Rig.group)
    #expect(try await whale.answer(uin, gid, .accept) == 100_001)
    #expect(try await outsider.groupList().groups.isEmpty)
  }

  @Test func `accepted: in the list, told, and the others hear of it`() async throws {
    let passerby = try await rig.signIn(10_003)
    try await outsider.apply(to: try await code())
    let (uin, gid) = try await applicant(of: owner)
    #expect(try await owner.answer(uin, gid, .accept) == 0)
    #expect(try await owner.answer(uin, gid, .accept) == 100_001, "it was answered")
    let agreed = try #require(try await outsider.news().first)
    guard case .agreed(let decider, let message) = agreed.change else {
      Issue.record("\(agreed.change)")
      return
    }
    #expect(decider.title == "创建者" && message == "满了" && agreed.number == Rig.group)
    let mine = try #require(try await outsider.groupList().groups.first)
    #expect(mine.gid == agreed.gid && mine.code == agreed.code)
    let joined = try #require(try await passerby.news().first)
    guard case .joined(let person, let by?) = joined.change else {
      Issue.record("\(joined.change)")
      return
    }
    #expect(person.number == 10_004 && by.title == "创建者" && joined.head.type == 33)
    #expect(try await outsider.sendToGroup("大家好", mine.gid) == 0)
  }

  @Test func `refused: told with the reason, and not in`() async throws {
    try await outsider.apply(to: try await code())
    let (uin, gid) = try await applicant(of: owner)
    #expect(try await owner.answer(uin, gid, .refuse) == 0)
    let denied = try #require(try await outsider.news().first)
    #expect(denied.number == Rig.group && denied.head.type == 37)
    guard case .denied(let by, "满了") = denied.change else {
      Issue.record("\(denied.change)")
      return
    }
    #expect(by.title == "创建者")
    #expect(try await outsider.groupList().groups.isEmpty)
    #expect(try await outsider.sendToGroup("x", denied.gid) == 100_001)
  }

  @Test func `asked twice, told once, and told again after a sign-in`() async throws {
    let code = try await code()
    try await outsider.apply(to: code)
    try await outsider.apply(to: code, "再来")
    #expect(try await owner.news().count == 1)
    let again = try await rig.signIn(10_001)
    #expect(try await again.news().count == 1, "nobody has acknowledged it")
  }

  @Test func `a request waits for an owner who is away`() async throws {
    let absent = try await Rig()
    try absent.addOutsider()
    let outsider = try await absent.signIn(10_004)
    let code = try #require(try await outsider.found(Rig.group)).code
    try await outsider.apply(to: code)
    let owner = try await absent.signIn(10_001)
    let item = try #require(try await owner.news().first)
    #expect(item.change.messageType == 35 && item.head.to == 10_001)
  }

  @Test func `an open group lets everybody in at once, until it is full`() async throws {
    try rig.server.administration.setGroup(Rig.group, joinRule: .anybody, capacity: 4)
    let code = try await code()
    #expect(try await outsider.apply(to: code) == 0)
    let joined = try #require(try await owner.news().first)
    guard case .joined(let person, nil) = joined.change else {
      Issue.record("\(joined.change)")
      return
    }
    #expect(person.number == 10_004)
    try rig.addOutsider(10_005, nick: "又一个")
    let late = try await rig.signIn(10_005)
    let found = try #require(try await late.found(Rig.group))
    #expect(try await late.apply(to: found.code) == 100_001)
  }

  @Test func `groups are found by number and by words, page by page`() async throws {
    let administration = rig.server.administration
    for number in 0..<3 as Range<UInt64> {
      try administration.createGroup(80_001 + number, name: "徒步 %_ \(number)", owner: 10_002)
    }
    func search(_ text: String, page: Int) async throws -> [String] {
      try await outsider.call(
        SearchGroups.self,
        .init(
          text: text,
          page: page,
          pageSize: 2,
          isByNumber: false,
          vfwebqq: outsider.tokens.vfwebqq,
          t: 1
        )
      ).value().groups.map(\.name)
    }
    #expect(try await search("徒步", page: 1) == ["徒步 %_ 0", "徒步 %_ 1"])
    #expect(try await search("徒步", page: 2) == ["徒步 %_ 2"])
    #expect(try await search("徒%步", page: 1).isEmpty, "nothing stands for anything else")
    #expect(try await search("' OR 1=1 --", page: 1).isEmpty)
    #expect(try await outsider.found(80_002)?.name == "徒步 %_ 1")
    #expect(try await outsider.found(99_999) == nil)
  }
}
