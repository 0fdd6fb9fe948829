import Chat
import Testing
import WebQQProtocol

@testable import Server

/// What an administrator of the server changes while it runs.
struct GroupAdministrationTests {
  let rig: Rig
  let orange: Visitor
  /// As a command: another process on the same data.
  let command: Administration

  init() async throws {
    rig = try await Rig()
    orange = try await rig.signIn(10_001)
    command = try Administration(dataDirectory: rig.folder.path, clock: rig.clock.clock)
  }

  private func heard() async throws -> [SysGMsgItem.Change] {
    try await rig.server.world.collectOutsideMail()
    return try await orange.news().map(\.change)
  }

  @Test func `what is not there is named and nothing changes`() throws {
    #expect(throws: AdministrationError.noSuchGroup(77_777)) {
      try command.dissolve(group: 77_777)
    }
    #expect(throws: AdministrationError.noSuchGroup(77_777)) {
      try command.setGroup(77_777, notice: "x")
    }
    #expect(throws: AdministrationError.notMember(account: 10_009, group: Rig.group)) {
      try command.leave(group: Rig.group, account: 10_009)
    }
    #expect(throws: AdministrationError.notMember(account: 10_009, group: Rig.group)) {
      try command.setAdministrator(true, 10_009, ofGroup: Rig.group)
    }
    #expect(throws: AdministrationError.notMember(account: 10_009, group: Rig.group)) {
      try command.setOwner(10_009, ofGroup: Rig.group)
    }
    #expect(throws: AdministrationError.ownerNotChangeable(account: 10_001, group: Rig.group)) {
      try command.remove(10_001, fromGroup: Rig.group)
    }
    #expect(throws: AdministrationError.ownerNotChangeable(account: 10_001, group: Rig.group)) {
      try command.setAdministrator(true, 10_001, ofGroup: Rig.group)
    }
    #expect(throws: AdministrationError.notMember(account: 10_009, group: Rig.group)) {
      try command.showCard("x", from: 10_009, inGroup: Rig.group)
    }
    for capacity in [1, 2_001] {
      #expect(throws: AdministrationError.self) {
        try command.setGroup(Rig.group, capacity: capacity)
      }
    }
    #expect(throws: AdministrationError.self) { try command.setGroup(Rig.group, name: "a\nb") }
    #expect(try command.groups().first?.memberCount == 3)
  }

  @Test func `a poll that is held hears of another process's change`() async throws {
    async let held = orange.news()
    await rig.clock.waitForSleeper(of: .seconds(60))
    try command.leave(group: Rig.group, account: 10_003)
    try await rig.server.world.collectOutsideMail()
    let news = try await held
    guard case .left(let gone)? = news.first?.change else {
      Issue.record("\(news)")
      return
    }
    #expect(gone.number == 10_003)
    let left = try await rig.server.store.read { try OutsideMail.all($0) }
    #expect(left.isEmpty)
  }

  @Test func `a member is put out, and hears it too`() async throws {
    let passerby = try await rig.signIn(10_003)
    try command.remove(10_003, fromGroup: Rig.group)
    guard case .removed(let gone, let by, let number)? = try await heard().first else {
      Issue.record("nothing was told")
      return
    }
    #expect(gone.number == 10_003 && by.title == "创建者" && number == 10_001)
    #expect(try await passerby.news().count == 1)
    #expect(try await passerby.groupList().groups.isEmpty)
  }

  @Test func `administrators come and go, once each`() async throws {
    try command.setAdministrator(true, 10_003, ofGroup: Rig.group)
    try command.setAdministrator(true, 10_003, ofGroup: Rig.group)
    try command.setAdministrator(false, 10_003, ofGroup: Rig.group)
    let operations = try await heard().map { change -> Int? in
      if case .administratorChanged(let person, let operation, _) = change,
        person.number == 10_003
      {
        operation
      } else {
        nil
      }
    }
    #expect(operations == [1, 0])
  }

  @Test func `a group gets another owner`() async throws {
    try command.setOwner(10_002, ofGroup: Rig.group)
    guard case .ownerChanged(let old, let new)? = try await heard().first else {
      Issue.record("nothing was told")
      return
    }
    #expect(old.number == 10_001 && new.number == 10_002)
    let members = try await orange.members(try await orange.group().code)
    let whale = try await orange.uinInGroup(ofNick: "Blue Whale")
    #expect(members.group.owner == whale)
    #expect(members.group.members.map(\.flags) == [20, 20, 20])
    let code = try await orange.group().code
    #expect(try await orange.quit(code) == 0)
    #expect(try command.groups().first?.memberCount == 2, "it is not the owner's group any more")
  }

  @Test func `a new group and a new member are told to those who are here`() async throws {
    try command.createGroup(80_001, name: "新群", owner: 10_001)
    try command.join(group: 80_001, account: 10_002)
    let changes = try await heard()
    #expect(changes.map(\.messageType) == [38, 33])
    let absent = try await rig.signIn(10_002)
    async let held = absent.poll()
    await rig.clock.waitForSleeper(of: .seconds(60))
    rig.clock.advance(by: .seconds(61))
    #expect(try await held.retcode == 102, "who was away reads it from the list")
  }

  @Test func `a card reaches all members but those who block the group`() async throws {
    let whale = try await rig.signIn(10_002)
    _ = try await whale.mask(try await whale.group().gid, 2)
    try command.showCard("共享文件\nplan <1>.txt", from: 10_003, inGroup: Rig.group)
    try await rig.server.world.collectOutsideMail()
    guard case .groupCard(let card)? = try await orange.poll().items.first else {
      Issue.record("no card")
      return
    }
    #expect(CardText.read(card.xml) == [.text("共享文件\nplan <1>.txt")])
    let sender = try await orange.uinInGroup(ofNick: "路过的人")
    let gid = try await orange.group().gid
    #expect(card.head.type == 45 && card.gid == gid && card.sender == sender)
    let letters = try await rig.server.store.letters(of: 10_002, above: 0, limit: 10).letters
    #expect(letters.isEmpty)
  }
}
