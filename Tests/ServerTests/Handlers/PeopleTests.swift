import Chat
import GRDB
import Imaging
import Testing
import WebQQProtocol

@testable import Server

struct PeopleTests {
  let rig: Rig
  let orange: Visitor

  init() async throws {
    rig = try await Rig { $0.holdTime = .zero }
    orange = try await rig.signIn(10_001)
  }

  private func rename(_ uin: Uin, to name: String) async throws -> Int {
    try await orange.call(
      ChangeMarkName2.self,
      .init(uin: uin, markName: name, vfwebqq: orange.tokens.vfwebqq)
    ).retcode
  }

  private func move(_ uin: Uin, to category: Int) async throws -> Int {
    try await orange.call(
      ModifyFriendGroup.self,
      .init(uin: uin, category: category, vfwebqq: orange.tokens.vfwebqq)
    ).retcode
  }

  private func sign(_ text: String) async throws -> Int {
    try await orange.call(
      SetLongNick2.self,
      .init(signature: text, vfwebqq: orange.tokens.vfwebqq)
    ).retcode
  }

  private func face(_ owner: GetFace.Owner, by visitor: Visitor) async throws -> [UInt8] {
    try await visitor.send(
      GetFace.address,
      GetFace.Request(owner: owner, vfwebqq: visitor.tokens.vfwebqq, t: 1).encode()
    ).body
  }

  @Test(arguments: [String(repeating: "长", count: 101), "a\nb"])
  func `a name for a friend that is no name is refused`(name: String) async throws {
    let whale = try await orange.uin(ofNick: "Blue Whale")
    #expect(try await rename(whale, to: name) == 100_006)
    #expect(try await orange.friends().markNames.map(\.name) == ["同桌"])
  }

  @Test func `only friends are named and moved, and only to where there is a category`()
    async throws
  {
    #expect(try await rename(Uin(10_002), to: "x") == 100_001)
    #expect(try await move(Uin(10_002), to: 1) == 100_001)
    let whale = try await orange.uin(ofNick: "Blue Whale")
    for category in [2, -1, 255] { #expect(try await move(whale, to: category) == 100_006) }
    #expect(try await orange.friends().friends.map(\.category) == [1, 0])
  }

  @Test func `a friend gets another name, none, and another category`() async throws {
    let whale = try await orange.uin(ofNick: "Blue Whale")
    #expect(try await rename(whale, to: "鲸鱼") == 0)
    #expect(try await orange.friends().markNames.map(\.name) == ["鲸鱼"])
    #expect(try await rename(whale, to: "") == 0)
    #expect(try await orange.friends().markNames.isEmpty)
    #expect(try await move(whale, to: 0) == 0)
    #expect(try await orange.friends().friends.map(\.category) == [0, 0])
  }

  @Test func `a signature is changed, taken away and limited`() async throws {
    let whale = try await rig.signIn(10_002)
    let uin = try await whale.uin(ofNick: "阿橘")
    func signature() async throws -> String {
      let request = GetSingleLongNick2.Request(uin: uin, vfwebqq: whale.tokens.vfwebqq, t: 1)
      return try await whale.call(GetSingleLongNick2.self, request).value().longNick
    }
    #expect(try await sign(String(repeating: "x", count: 151)) == 100_006)
    #expect(try await signature() == "周末见")
    #expect(try await sign("在路上") == 0)
    #expect(try await signature() == "在路上")
    #expect(try await sign("") == 0)
    #expect(try await signature().isEmpty)
  }

  @Test func `several signatures come in one call, without those of strangers to the session`()
    async throws
  {
    let whale = try await rig.signIn(10_002)
    let uin = try await whale.uin(ofNick: "阿橘")
    let request = GetLongNick.Request(
      uins: [Uin(10_003), uin, Uin(10_002)],
      vfwebqq: whale.tokens.vfwebqq,
      t: 1
    )
    let value = try await whale.call(GetLongNick.self, request).value()
    #expect(value.signatures.map(\.longNick) == ["周末见", ""])
    #expect(value.signatures.map(\.uin) == [uin, Uin(10_002)])
  }

  @Test func `what a person tells reaches friends; strangers get no way to write or call`()
    async throws
  {
    try await rig.server.store.write { database in
      var profile = AccountProfile(account: 10_003)
      (profile.birthYear, profile.birthMonth, profile.birthDay) = (1990, 9, 12)
      (profile.email, profile.mobile, profile.city) = ("a@example.org", "13800000000", "黄浦")
      try profile.save(database)
    }
    let friend = try await orange.uin(ofNick: "路过的人")
    let shown = try await orange.call(
      GetFriendInfo2.self,
      .init(uin: friend, vfwebqq: orange.tokens.vfwebqq, t: 1)
    ).value().details
    #expect(shown["email"] == "a@example.org" && shown["mobile"] == "138********")
    #expect(shown["constel"] == 8 && shown["shengxiao"] == 7 && shown["city"] == "黄浦")
    let whale = try await rig.signIn(10_002)
    let hidden = try await whale.call(
      GetStrangerInfo2.self,
      .init(
        uin: try await whale.uinInGroup(ofNick: "路过的人"),
        vfwebqq: whale.tokens.vfwebqq,
        t: 1
      )
    ).value().details
    #expect(hidden["email"] == "" && hidden["mobile"] == "-" && hidden["city"] == "黄浦")
  }

  @Test(
    arguments: [
      (1, 19, 12), (1, 20, 1), (2, 19, 2), (3, 21, 3), (5, 22, 5), (6, 1, 5), (9, 12, 8),
      (12, 21, 11), (12, 22, 12), (0, 0, 0), (13, 1, 0),
    ])
  func `constellations follow the calendar`(month: Int, day: Int, expected: Int) {
    var profile = AccountProfile(account: 1)
    (profile.birthMonth, profile.birthDay) = (month, day)
    #expect(profile.constellation == expected)
  }

  @Test func `nobody is found under a number that nobody has`() async throws {
    for number: UInt64 in [0, 77_777, .max] {
      #expect(try await orange.search(number).retcode == 100_001)
    }
    let found = try await orange.search(10_003).value()
    #expect(found.nick == "路过的人" && found.account == 10_003 && found.token != nil)
    #expect(found.uin != 10_003)
  }

  @Test func `who searches much has to read a captcha for each further search`() async throws {
    for _ in 0..<10 { #expect(try await orange.search(10_003).retcode == 0) }
    #expect(try await orange.search(10_003).retcode == 1_000)
    #expect(try await orange.search(10_003, code: "ABCD").retcode == 1_001)
    let form = GetImage.Request(
      account: "",
      random: "0.5",
      aid: WebQQApplication.searchCaptchaID
    ).encode()
    _ = try await orange.send(GetImage.address, form)
    let cookie = try #require(await orange.transport.cookie("verifysession", for: orange.base))
    #expect(try await orange.search(10_003, code: "wxyz", verifySession: cookie).retcode == 0)
    #expect(try await orange.search(10_003, code: "wxyz", verifySession: cookie).retcode == 1_001)
    let whale = try await rig.signIn(10_002)
    #expect(try await whale.search(10_003).retcode == 0)
    rig.clock.advance(by: .seconds(600))
    #expect(try await orange.search(10_003).retcode == 0)
  }

  @Test func `a level grows by the days and hours in which somebody polled`() async throws {
    let request = GetQQLevel2.Request(
      uin: Uin(10_001),
      vfwebqq: orange.tokens.vfwebqq,
      t: 1
    )
    #expect(try await orange.call(GetQQLevel2.self, request).value().days == 0)
    for hour in [100, 100, 101, 99, 240, 241] as [Int64] {
      try await rig.server.store.write { try ActivityTable.note(hour, of: 10_001, in: $0) }
    }
    let value = try await orange.call(GetQQLevel2.self, request).value()
    #expect(value.hours == 4 && value.days == 2 && value.level == 0 && value.remainingDays == 3)
    #expect(ActivityTable.level(days: 5).level == 1 && ActivityTable.level(days: 525).level == 21)
  }

  @Test func `a poll counts the hour`() async throws {
    _ = try await orange.poll()
    var counts = (days: 0, hours: 0)
    while counts.hours == 0 {
      counts = try await rig.server.store.read { try ActivityTable.counts(of: 10_001, in: $0) }
    }
    #expect(counts.days == 1 && counts.hours == 1)
  }

  @Test func `a face is told only to who may know its owner`() async throws {
    #expect(PictureFormat(of: try await face(.contact(Uin(10_002)), by: orange)) == nil)
    #expect(PictureFormat(of: try await face(.group(GroupCode(Rig.group)), by: orange)) == nil)
    #expect(PictureFormat(of: try await face(.contact(Uin(10_001)), by: rig.visitor())) == nil)
  }

  @Test func `everybody has a face, drawn where none was given`() async throws {
    let whale = try await orange.uin(ofNick: "Blue Whale")
    let drawn = try await face(.contact(whale), by: orange)
    #expect(try Picture(decoding: drawn).width == AvatarPainter.side)
    let group = try await face(.group(try await orange.group().code), by: orange)
    #expect(PictureFormat(of: group) == .bmp && group != drawn)
    let given = Array("GIF89a and so on".utf8)
    try await rig.server.store.write { try AvatarTable.set(given, of: .account(10_002), in: $0) }
    #expect(try await face(.contact(whale), by: orange) == given)
    #expect(try await face(.contact(Uin(10_001)), by: orange) != drawn, "mine is another")
  }
}
